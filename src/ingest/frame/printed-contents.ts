import { partLabel } from '../../text/parts/part-labels.ts';
import type { PageLine } from '../extracted-page.ts';
import { lineWidth } from '../line-shape.ts';
import { withoutSpace } from '../../text/bare-text.ts';

const longestEntry = 40;
const unnumbered = /^(?:附[件表录图则]|(?:序言|前言|引言|结语)$)/u;
const leaders = /[.．·…‥─_\s]*(?:[（(]?\d{1,4}[）)]?)?\s*$/u;

const bare = (text: string): string => withoutSpace(text.replace(/^\s*#{1,6}\s/u, ''));

/** The lines (1-based) of a printed 目录 whose entries all come again as headings below it. */
export function findContents(lines: readonly PageLine[]): number[] {
  const at = lines.findIndex(({ text }) => /^[（(【]?目[录次][）)】]?$/u.test(bare(text)));
  if (at < 0) return [];
  const entries: { index: number; text: string }[] = [];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const { text = '', cells } = lines[end] ?? {};
    const entry = bare(text);
    if (entry === '') continue;
    if (cells || lineWidth(entry) > longestEntry) break;
    const words = entry.replace(leaders, '');
    // The text begins where the first entry comes again; further down one may: 第一节 一般规定 of each chapter.
    if (entries[0]?.text === words) break;
    if (!partLabel(entry) && !unnumbered.test(entry) && !/[.…·]{3,}|\d$/u.test(entry)) break;
    entries.push({ index: end, text: words });
  }
  const below = new Set(lines.slice(end).map(({ text }) => bare(text)));
  const again = entries.filter(({ text }) => below.has(text)).length;
  if (entries.length === 0 || again < entries.length * 0.8) return [];
  return [at, ...entries.map(({ index }) => index)].map((index) => index + 1);
}
