import { toString } from 'mdast-util-to-string';
import { editorialPattern, type Block } from './paragraph-ids.ts';
import { leadLength } from './split-lead.ts';
import type { TextRange } from './term-links-matches.ts';

const closedNodes = new Set(['link', 'linkReference', 'inlineCode', 'html']);

/** Anything of a Markdown tree: what matters is its type and its children. */
interface TreeNode {
  type: string;
  children?: readonly TreeNode[];
}

/**
 * Stretches of a block's text in which no term is linked: links, code, and the run-in head of an item. Offsets count
 * the text without the editors' ⟦words⟧, as marks do.
 */
export function closedRanges(block: Block): TextRange[] {
  const raw: TextRange[] = [];
  let at = 0;
  const walk = (node: TreeNode): void => {
    const start = at;
    if (node.children) for (const child of node.children) walk(child);
    else at += toString(node).length;
    if (closedNodes.has(node.type)) raw.push({ start, end: at });
  };
  walk(block.node);
  const text = toString(block.node);
  if (block.label?.prefix === 'i') raw.push({ start: 0, end: leadLength(text) });
  const words = Array.from(text.matchAll(editorialPattern));
  const plain = (offset: number): number =>
    words.reduce((rest, { 0: gap, index }) => {
      return rest - Math.min(gap.length, Math.max(0, offset - index));
    }, offset);
  return raw
    .map(({ start, end }) => ({ start: plain(start), end: plain(end) }))
    .filter(({ start, end }) => start < end);
}
