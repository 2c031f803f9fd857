import type { TextPart } from '../../text/document-parts.ts';
import { partKind } from '../../text/parts/part-address.ts';
import { annexLabel, partLabel } from '../../text/parts/part-labels.ts';

/** A part of a text with what stands in it: 章, 条, 款, a heading's part, a paragraph. */
export interface PartNode {
  id: string;
  /** Letters of the last segment of its address: ch, a, p. */
  kind: string;
  /** Whether it stands in an article, whose lines have names of their own: 款, 项, 目. */
  isInArticle: boolean;
  /** The text that is its own, after the number that opens it; undefined where it only holds others. */
  own?: { part: TextPart; from: number };
  /** The text that opens it with a printed number, and the length of the number with the mark that closes it. */
  number?: { part: TextPart; length: number };
  children: PartNode[];
}

const numberLength = ({ text, label, kind }: TextPart): number =>
  label === '' ? 0 : ((partLabel(text) ?? (kind === 'heading' ? annexLabel(text) : undefined))?.length ?? 0);

/** The body of a text as a tree, by the addresses of its parts. A number belongs to the outermost part that it opens. */
export function partTree(parts: readonly TextPart[]): PartNode[] {
  const roots: PartNode[] = [];
  const nodes = new Map<string, PartNode>();
  for (const part of parts) {
    if (part.kind !== 'heading' && part.kind !== 'paragraph') continue;
    let siblings = roots;
    let isInArticle = false;
    let opened: PartNode | undefined;
    for (const { id } of part.place) {
      let node = nodes.get(id);
      if (!node) {
        node = { id, kind: partKind(id), isInArticle, children: [] };
        nodes.set(id, node);
        siblings.push(node);
        opened ??= node;
      }
      isInArticle ||= node.kind === 'a';
      siblings = node.children;
    }
    const node = nodes.get(part.id);
    if (!node) continue;
    const length = opened ? numberLength(part) : 0;
    node.own = { part, from: length };
    if (opened && length > 0) opened.number = { part, length };
  }
  return roots;
}
