import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { IdClaims } from '../../text/parts/id-claims.ts';
import { editorialPattern } from '../../text/parts/paragraph-ids.ts';
import { addressInside } from '../../text/parts/part-address.ts';
import { headingPrefix } from '../../text/parts/part-labels.ts';
import { textNodes } from '../../text/parts/text-nodes.ts';

const numeral = '[零〇一二两三四五六七八九十百千]+';
const patterns: readonly [prefix: string, RegExp][] = [
  ['b', new RegExp(`^第(${numeral}|\\d+)编`)],
  ['ch', new RegExp(`^第(${numeral}|\\d+)章`)],
  ['sec', new RegExp(`^第(${numeral}|\\d+)节`)],
  ['a', new RegExp(`^第(${numeral}|\\d+)条`)],
  ['i', new RegExp(`^第(${numeral})[，,、]`)],
  ['i', new RegExp(`^(${numeral})是`)],
  ['s', new RegExp(`^(${numeral})、`)],
  ['c', new RegExp(`^[（(](${numeral})[）)]`)],
  ['m', /^[（(](\d+)[）)]/],
  ['n', /^(\d+)[.．、](?!\d)/],
];

function labelOf(text: string): { prefix: string; number: number } | undefined {
  for (const [prefix, pattern] of patterns) {
    const [, digits] = pattern.exec(text) ?? [];
    const number =
      digits === undefined ? 0 : /^\d+$/.test(digits) ? Number(digits) : (parseChineseNumeral(digits) ?? 0);
    if (number > 0) return { prefix, number };
  }
  return undefined;
}

/**
 * The addresses of the blocks of a document by the first rule of this library, with that of the item that each opens:
 * an article held no paragraph but its first. It is kept so that what was published by it can be moved.
 */
export function addressesByFirstRule(root: Root): { id: string; opens: string }[] {
  const claims = new IdClaims();
  const open: { depth: number; id: string }[] = [];
  return Array.from(textNodes(root.children), ({ node }) => {
    const label = labelOf(toString(node).replace(editorialPattern, ''));
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const kind = label?.prefix ?? headingPrefix(node.depth);
      const id = claims.numbered(open.at(-1)?.id ?? '', kind, String(label?.number ?? ''));
      open.push({ depth: node.depth, id });
      return { id, opens: '' };
    }
    const around = open.at(-1)?.id ?? '';
    const part = label ? claims.claim(addressInside(around, `${label.prefix}${label.number}`)) : around;
    return { id: claims.next(part, 'p').id, opens: label?.prefix === 'i' ? part : '' };
  });
}
