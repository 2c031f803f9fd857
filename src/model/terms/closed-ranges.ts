import { toString } from 'mdast-util-to-string';
import type { DocumentRecord } from '../knowledge-model.ts';
import type { TextPart } from '../../text/document-parts.ts';
import { editorialPattern } from '../../text/parts/paragraph-ids.ts';
import { partLabel } from '../../text/parts/part-labels.ts';
import { leadLength } from '../../text/split-lead.ts';
import type { TextRange } from './matches.ts';

const closedNodes = new Set(['link', 'linkReference', 'inlineCode', 'html']);

/** Anything of a Markdown tree: what matters is its type and its children. */
interface TreeNode {
  type: string;
  children?: readonly TreeNode[];
}

/** Ranges of the links and the code in a block; offsets count the block's text with the editors' ⟦words⟧. */
function closedInBlock(block: TreeNode): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  const walk = (node: TreeNode): void => {
    const start = at;
    if (node.children) for (const child of node.children) walk(child);
    else at += toString(node).length;
    if (closedNodes.has(node.type)) ranges.push({ start, end: at });
  };
  walk(block);
  return ranges;
}

/** The offset in the text without the editors' ⟦words⟧ that belongs to an offset in the text with them. */
function withoutEditors(raw: string, offset: number): number {
  let rest = offset;
  for (const { 0: words, index } of raw.matchAll(editorialPattern)) {
    rest -= Math.min(words.length, Math.max(0, offset - index));
  }
  return rest;
}

/**
 * The stretches of a document's parts in which no term is linked: links, code, and the run-in head of an item.
 * Offsets count the part's text as marks do, without the editors' ⟦words⟧.
 */
export function closedRanges(document: DocumentRecord): (part: TextPart) => TextRange[] {
  const inBlocks = new Map<string, TextRange[]>();
  for (const { id, node } of document.blocks) inBlocks.set(id, closedInBlock(node));
  return ({ id, text, raw }) => {
    const lead = partLabel(text)?.prefix === 'i' ? leadLength(raw) : 0;
    return [...(inBlocks.get(id) ?? []), ...(lead > 0 ? [{ start: 0, end: lead }] : [])]
      .map(({ start, end }) => ({ start: withoutEditors(raw, start), end: withoutEditors(raw, end) }))
      .filter(({ start, end }) => start < end);
  };
}
