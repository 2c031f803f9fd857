import type { HtmlBlocks } from './blocks.ts';

const bare = (text: string): string => text.replaceAll(/\s/g, '');
const mostQuotes = 6;
const shortestSaid = 12;

/**
 * The lines of a page that an article takes up: from the first to the last line that its reader found, with all that
 * stands between them, and beyond them what stands in the same elements. Undefined where none is found.
 */
export function articleLines(page: HtmlBlocks, found: ReadonlySet<string>): HtmlBlocks | undefined {
  const inside = page.lines.map(({ text }) => found.has(bare(text)) && bare(text).length > 3);
  let [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  if (first < 0) return undefined;
  const holders = new Set(page.holders.slice(first, last + 1));
  const belongs = (index: number): boolean => {
    const holder = page.holders[index];
    return holder !== undefined && holders.has(holder) && holder.localName !== 'body';
  };
  while (first > 0 && belongs(first - 1)) first--;
  while (last < page.lines.length - 1 && belongs(last + 1)) last++;
  const outside = page.lines
    .filter(({ text }, index) => (index < first || index > last) && bare(text).length >= shortestSaid)
    .map(({ text }) => `“${[...text].slice(0, 24).join('')}”`);
  const rest = outside.length > mostQuotes ? ` 等 ${outside.length} 行` : '';
  const said =
    outside.length > 0
      ? [`正文之外、未取的长行：${outside.slice(0, mostQuotes).join('、')}${rest}。请看有无遗漏。`]
      : [];
  return {
    lines: page.lines.slice(first, last + 1),
    holders: page.holders.slice(first, last + 1),
    remarks: [...page.remarks, ...said],
  };
}

/** The text of each line, by which lines of two readings of a page are found to be one. */
export function lineKeys(page: HtmlBlocks): Set<string> {
  return new Set(page.lines.map(({ text }) => bare(text)));
}
