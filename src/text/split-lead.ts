import type { Element, ElementContent } from 'hast';

function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}

/** Splits inline content after `length` characters of text; an element on the border is split in two. */
export function splitInline(
  nodes: readonly ElementContent[],
  length: number,
): [ElementContent[], ElementContent[]] {
  const left: ElementContent[] = [];
  const right: ElementContent[] = [];
  let rest = length;
  for (const node of nodes) {
    const size = textLength(node);
    if (rest >= size) {
      left.push(node);
    } else if (rest <= 0) {
      right.push(node);
    } else if (node.type === 'text') {
      left.push({ type: 'text', value: node.value.slice(0, rest) });
      right.push({ type: 'text', value: node.value.slice(rest) });
    } else if (node.type === 'element') {
      const [first, second] = splitInline(node.children, rest);
      left.push({ ...node, children: first });
      right.push({ ...node, children: second } satisfies Element);
    }
    rest -= size;
  }
  return [left, right];
}

/** Longest opening sentence that is set as a run-in head, in characters. */
const longestLead = 48;

/**
 * Length of the sentence that an item such as 第一，… or 一是… opens with, when it is short and something follows it;
 * 0 where the item has no such head.
 */
export function leadLength(text: string): number {
  const end = text.indexOf('。') + 1;
  return end > 0 && end <= longestLead && end < text.length ? end : 0;
}
