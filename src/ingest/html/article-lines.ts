import type { PageLine } from '../extracted-page.ts';
import { findMetadata, factReach } from '../frame/metadata-rows.ts';
import { listPlaces, quoteOpening } from '../report-words.ts';
import type { HtmlBlocks } from './blocks.ts';

const bare = (text: string): string => text.replaceAll(/\s/g, '');
const mostQuotes = 6;
const shortestSaid = 12;

/** The rows of facts (索引号, 发文字号, 发布日期) that a government's page sets over its article, by index. */
function factsOver(before: readonly PageLine[]): number[] {
  const from = Math.max(0, before.length - factReach);
  return findMetadata(before.slice(from)).lines.map((line) => from + line - 1);
}

/**
 * The lines of a page that an article takes up: from the first to the last line that its reader found, with all that
 * stands between them, and beyond them what stands in the same elements. Undefined where none is found.
 */
export function articleLines(
  page: HtmlBlocks,
  found: ReadonlySet<string>,
): (HtmlBlocks & { said: string[] }) | undefined {
  const inside = page.lines.map(({ text }) => found.has(keyOf(text)) && bare(text).length > 3);
  let [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  if (first < 0) return undefined;
  const holders = new Set(page.holders.slice(first, last + 1));
  const belongs = (index: number): boolean => {
    const holder = page.holders[index];
    return holder !== undefined && holders.has(holder) && holder.localName !== 'body';
  };
  while (first > 0 && belongs(first - 1)) first--;
  while (last < page.lines.length - 1 && belongs(last + 1)) last++;
  const facts = factsOver(page.lines.slice(0, first));
  const kept = new Set(facts);
  for (let index = first; index <= last; index++) kept.add(index);
  const outside = page.lines
    .filter(({ text }, index) => !kept.has(index) && bare(text).length >= shortestSaid)
    .map(({ text }) => quoteOpening(text));
  const order = new Map([...kept].sort((one, other) => one - other).map((index, rank) => [index, rank]));
  order.set(last + 1, order.size);
  const said =
    outside.length > 0
      ? [`正文之外、未取的长行：${listPlaces(outside, { most: mostQuotes, unit: '行' })}。请看有无遗漏。`]
      : [];
  return {
    lines: page.lines.filter((_line, index) => kept.has(index)),
    holders: page.holders.filter((_holder, index) => kept.has(index)),
    pictures: page.pictures.flatMap((picture) => {
      const after = order.get(picture.after) ?? ordinalAfter(order, picture.after);
      return after === undefined ? [] : [{ ...picture, after }];
    }),
    losses: page.losses.flatMap((loss) => {
      const line = order.get(loss.line);
      return line === undefined ? [] : [{ ...loss, line }];
    }),
    said,
  };
}

/** A picture below a line that is kept, where the line after it is not. */
const ordinalAfter = (order: ReadonlyMap<number, number>, after: number): number | undefined => {
  const above = order.get(after - 1);
  return above === undefined ? undefined : above + 1;
};

/** The words of a line without the number of a list, which depends on styles that the article's reader takes away. */
const keyOf = (text: string): string =>
  bare(text).replace(/^(?:\d{1,4}\.|[A-Za-z]{1,6}\.|[一二三四五六七八九十百]{1,4}、)/u, '');

/** The text of each line, by which lines of two readings of a page are found to be one. */
export function lineKeys(page: HtmlBlocks): Set<string> {
  return new Set(page.lines.map(({ text }) => keyOf(text)));
}
