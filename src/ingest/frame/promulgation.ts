import type { PageParagraph } from '../join-paragraphs.ts';
import type { HeadlineRange } from './headline.ts';

const order = /^[\p{Script=Han}（）·\s]{2,40}(?:令|公告|主席令)(?:\s*[（(]?第.{1,12}号[）)]?)?$/u;
const reach = 30;
const bare = (text: string): string => text.replaceAll(/[\s《》]/gu, '');

/**
 * The headline of the law that an order puts into force (甲市人民政府令 … 《甲市养老办法》已经…，现予公布 … 甲市养老办法):
 * the order stands over it. Undefined where the page is no order, or does not hold the law.
 */
export function promulgatedHeadline(paragraphs: readonly PageParagraph[]): HeadlineRange | undefined {
  const opening = paragraphs.slice(0, reach);
  const at = opening.slice(0, 4).findIndex(({ text }) => order.test(text));
  if (at < 0) return undefined;
  let names: string[] = [];
  for (let index = at + 1; index < opening.length; index++) {
    const { text, rows } = opening[index] ?? { text: '', rows: undefined };
    if (rows) return undefined;
    if (names.length > 0) {
      for (const end of [index + 1, index + 2, index + 3]) {
        const row = opening.slice(index, end);
        if (row.length === end - index && names.includes(bare(row.map((one) => one.text).join(''))))
          return { start: index, end };
      }
    } else if (/公布|发布|施行/u.test(text)) {
      names = Array.from(text.matchAll(/《([^《》]+)》/gu), ([, name = '']) => bare(name));
    }
  }
  return undefined;
}
