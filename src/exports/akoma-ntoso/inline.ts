import type { Element, Text } from 'xast';
import { x } from 'xastscript';
import type { Citation } from '../../model/analyses/document-citations.ts';
import type { TextPart } from '../../text/document-parts.ts';
import { editorialPattern } from '../../text/parts/paragraph-ids.ts';

/** Addresses of what a part's words cite, by their place in its text. */
export type Links = ReadonlyMap<string, readonly (Pick<Citation, 'start' | 'end'> & { href: string })[]>;

type Inline = Element | Text;
const textOf = (value: string): Text => ({ type: 'text', value });

/** The words of the editors in a text, by the offset in its printed words before which they stand. */
function remarksOf(raw: string): { at: number; words: string }[] {
  let before = 0;
  return [...raw.matchAll(editorialPattern)].map(({ 0: words, index }) => {
    const at = index - before;
    before += words.length;
    return { at, words };
  });
}

/**
 * The words of a part from one offset to another: what they cite as `ref`, and the editors' words at a gap as `remark`,
 * which is no part of the text.
 */
export function inlineOf(part: TextPart, links: Links, from = 0, to = part.text.length): Inline[] {
  const { length } = part.text;
  const remarks = remarksOf(part.raw).filter(({ at }) => at >= from);
  const words = (start: number, end: number): Inline[] => {
    const pieces: Inline[] = [];
    let at = start;
    for (let next = remarks[0]; next && (next.at < end || (next.at === end && end === length));) {
      pieces.push(textOf(part.text.slice(at, next.at)), x('remark', { status: 'editorial' }, next.words));
      at = next.at;
      remarks.shift();
      next = remarks[0];
    }
    return [...pieces, textOf(part.text.slice(at, end))];
  };
  const found: Inline[] = [];
  let at = from;
  for (const { start, end, href } of links.get(part.id) ?? []) {
    if (start < at || end > to || end <= start) continue;
    found.push(...words(at, start), x('ref', { href }, ...words(start, end)));
    at = end;
  }
  found.push(...words(at, to));
  return found.filter((node) => node.type !== 'text' || node.value !== '');
}
