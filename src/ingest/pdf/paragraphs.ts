import type { PageLine } from '../extracted-page.ts';
import { joinLines } from '../white-space.ts';
import { rowsOf } from './reading-order.ts';
import type { Box } from './read-pages.ts';
import { boxAround, type Piece } from './text-lines.ts';

/** A line of a block, as it is printed. */
export interface PrintedLine extends Box {
  text: string;
  size: number;
  page: number;
  /** Edges of the block that it stands in. */
  block: Box;
}

/** The lines of a block; wide gaps in one are kept. */
export function blockLines(pieces: readonly Piece[], page: number): PrintedLine[] {
  const block = boxAround(pieces);
  return rowsOf(pieces).map((row) => ({
    ...boxAround(row),
    text: row.map(({ text }) => text).join('\u3000'),
    size: Math.max(...row.map(({ size }) => size)),
    page,
    block,
  }));
}

const indent = 1.2;
const headingShare = 1.12;
/** Space between two lines of one paragraph, in font sizes. */
const widestLeading = 1.6;

/** Size of the font in which most of the text is set. */
function bodySize(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const own = Math.round(size * 2) / 2;
    counts.set(own, (counts.get(own) ?? 0) + text.length);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

const isIndented = ({ left, block, size }: PrintedLine): boolean => left - block.left >= size * indent;
/** The line ends where its measure does. */
export const isFull = ({ right, block, size }: PrintedLine, room = 0): boolean =>
  block.right - right < size * (1.6 + room);
// No mark begins a line: the character before it goes down with it.
const heldDown = /^.[，。；：、！？）》”’]/u;

/** A bracket of the line is still open: what stands in the middle of its measure goes on below, set in or not. */
function isOpen(text: string): boolean {
  return ['（）', '《》', '“”', '〈〉', '〔〕'].some(
    ([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}

// The gap after its number tells 第三章 机构 from a line that goes on with 第三章的规定.
const opensDivision = /^第[零〇一二三四五六七八九十百千\d]+[编章节条](?:之[一二三四五六七八九十]+)?\u3000/u;

/** Whether a line goes on from the one before it, with which the paragraph's `text` ends, in its block, in the next column or on the next page. */
function goesOn(before: PrintedLine, line: PrintedLine, isHeading: boolean, text: string): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.08) return false;
  const isSameBlock = before.page === line.page && before.block.left === line.block.left;
  if (opensDivision.test(line.text)) return false;
  const gap = (line.top - before.bottom) / line.size;
  if (isHeading) return isSameBlock && gap < 1;
  if (isSameBlock && (gap > widestLeading || gap < -0.5)) return false;
  return (
    isFull(before, heldDown.test(line.text) ? 1 : 0) && (!isIndented(line) || (isSameBlock && isOpen(text)))
  );
}

/** Heading level of a size: the largest is 1. */
const levelOf = (sizes: readonly number[], size: number): number =>
  Math.min(6, 1 + sizes.findIndex((own) => Math.abs(own - size) < 0.75));

/**
 * The paragraphs and headings of printed lines, each a line of the page with the places it stands at. What is large is
 * judged by `all` lines of the file.
 */
export function pdfParagraphs(lines: readonly PrintedLine[], all: readonly PrintedLine[]): PageLine[] {
  const body = bodySize(all);
  const isHeading = ({ size }: PrintedLine): boolean => size > body * headingShare;
  const sizes: number[] = [];
  for (const size of all
    .filter(isHeading)
    .map((line) => line.size)
    .sort((one, other) => other - one)) {
    if (sizes.every((own) => Math.abs(own - size) >= 0.75)) sizes.push(size);
  }
  const found: { line: PageLine; last: PrintedLine }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const place = placeOf(line);
    if (open && goesOn(open.last, line, isHeading(line), open.line.text)) {
      open.line.text = joinLines([open.line.text, line.text]);
      open.line.places = [...(open.line.places ?? []), place];
      open.last = line;
      continue;
    }
    const heading = isHeading(line) ? { heading: levelOf(sizes, line.size) } : {};
    found.push({ line: { text: line.text, whole: true, ...heading, places: [place] }, last: line });
  }
  return found.map(({ line }) => line);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The place of a line on its page. */
export function placeOf({
  page,
  left,
  top,
  right,
  bottom,
}: Box & { page: number }): NonNullable<PageLine['places']>[number] {
  return { page, box: [round(left), round(top), round(right), round(bottom)] };
}
