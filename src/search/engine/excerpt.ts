import type { Range } from '../text/find-marks.ts';

/** A stretch of printed text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Characters of a paragraph that a result shows. */
const excerptLength = 150;
/** Characters shown before the first mark where a paragraph is cut. */
const lead = 40;
/** How far a cut may move to fall on the end of a sentence or clause. */
const reach = 24;

/** Cuts a text into marked and unmarked stretches; ranges are offsets in it, in order and apart. */
export function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const [start, end] of ranges) {
    if (start > offset) result.push({ text: text.slice(offset, start), marked: false });
    if (end > start) result.push({ text: text.slice(start, end), marked: true });
    offset = Math.max(offset, end);
  }
  if (offset < text.length) result.push({ text: text.slice(offset), marked: false });
  return result;
}

function clauseStart(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  for (let offset = wanted; offset > Math.max(0, wanted - reach); offset -= 1) {
    if (/[。；！？，、：]/u.test(text.charAt(offset - 1))) return offset;
  }
  return wanted;
}

/** The part of a paragraph around its marks, with … where it is cut. */
export function excerpt(text: string, ranges: readonly Range[]): Piece[] {
  if (text.length <= excerptLength + reach) return pieces(text, ranges);
  const first = ranges[0]?.[0] ?? 0;
  const start = first < excerptLength - lead ? 0 : clauseStart(text, first - lead);
  const end = Math.min(text.length, Math.max(start + excerptLength, (ranges[0]?.[1] ?? 0) + lead));
  const inside = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Range => [from - start, to - start]);
  const shown = pieces(text.slice(start, end), inside);
  if (start > 0) shown.unshift({ text: '…', marked: false });
  if (end < text.length) shown.push({ text: '…', marked: false });
  return shown;
}
