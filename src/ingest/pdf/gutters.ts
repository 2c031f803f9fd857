import { rowsOf } from './reading-order.ts';
import { boxAround, type Piece } from './text-lines.ts';

/** Share of the lines that may run over a gutter: headlines and what stands over all columns. */
const fewCross = 0.12;
/** Share of the lines that a column has beside a gutter, of that which has most. */
const busy = 0.4;
/** Narrowest gutter and column, in font sizes. */
const narrowestGutter = 0.8;
const narrowestColumn = 8;
/** A headline is larger than the text by this. */
const headlineShare = 1.3;
/** Share of its column that a line of running text fills, and of the lines that do. */
const fullShare = 0.75;
const manyFull = 0.35;

function coverage(pieces: readonly Piece[], left: number, width: number): number[] {
  const counts = new Array<number>(width).fill(0);
  for (const piece of pieces) {
    const end = Math.min(width - 1, Math.floor(piece.right - left));
    for (let at = Math.max(0, Math.floor(piece.left - left)); at <= end; at++)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The usual size of the font. */
const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.map(({ size }) => size).sort((one, other) => one - other)[pieces.length >> 1] ?? 0;

const middleOf = ({ left, right }: Piece): number => (left + right) / 2;

/** The columns that gutters part a page into, from the left. */
function columnsBetween(pieces: readonly Piece[], gutters: readonly number[]): Piece[][] {
  const columns = [...gutters, Number.POSITIVE_INFINITY].map((): Piece[] => []);
  for (const piece of pieces) {
    const at = gutters.findIndex((gutter) => middleOf(piece) < gutter);
    columns[at < 0 ? gutters.length : at]?.push(piece);
  }
  return columns;
}

function isRunningText(column: readonly Piece[], size: number): boolean {
  const { left, right } = boxAround(column);
  const full = column.filter((piece) => piece.right - piece.left >= (right - left) * fullShare);
  return right - left >= size * narrowestColumn && full.length >= column.length * manyFull;
}

/** The places, from the left, of the gutters that part all pages of a file into columns; none where it has one column. */
export function findGutters(pieces: readonly Piece[]): number[] {
  if (pieces.length === 0) return [];
  const { left, right } = boxAround(pieces);
  const counts = coverage(pieces, left, Math.ceil(right - left) + 1);
  const most = Math.max(...counts);
  const size = sizeOf(pieces);
  const gutters: number[] = [];
  let start = -1;
  for (const [at, count] of counts.entries()) {
    if (count <= most * fewCross) {
      if (start < 0) start = at;
    } else {
      if (start > 0 && at - start >= size * narrowestGutter) gutters.push(left + (start + at) / 2);
      start = -1;
    }
  }
  const within = pieces.filter((piece) => !crosses(piece, gutters));
  const columns = columnsBetween(within, gutters);
  const largest = Math.max(...columns.map((column) => column.length));
  const areColumns = columns.every(
    (column) => column.length >= largest * busy && isRunningText(column, size),
  );
  return gutters.length > 0 && areColumns ? gutters : [];
}

/** Whether a piece runs over a gutter. */
function crosses({ left, right }: Piece, gutters: readonly number[]): boolean {
  return gutters.some((gutter) => left < gutter && right > gutter);
}

/** Which of the columns a block stands in, from 0; -1 where it runs over a gutter. */
export function columnOf(block: readonly Piece[], gutters: readonly number[]): number {
  const box = boxAround(block);
  const isOver = gutters.some((gutter) => box.left < gutter && box.right > gutter);
  return isOver ? -1 : gutters.filter((gutter) => gutter < box.left).length;
}

/** The blocks of a page in reading order, where gutters part it: rows that run over one stand by themselves. */
export function blocksBetween(pieces: readonly Piece[], gutters: readonly number[]): Piece[][] {
  const stretches: { wide: boolean; rows: Piece[][] }[] = [];
  for (const row of rowsOf(pieces)) {
    const wide = row.some((piece) => crosses(piece, gutters));
    const last = stretches.at(-1);
    if (last?.wide === wide) last.rows.push(row);
    else stretches.push({ wide, rows: [row] });
  }
  return stretches.flatMap(({ wide, rows }) => {
    const own = rows.flat();
    if (wide) return [own];
    const columns = columnsBetween(own, gutters).filter((column) => column.length > 0);
    // What stands higher than the last column begins is a headline over one of them, where it is as large.
    const top = Math.max(...columns.map((column) => Math.min(...column.map((piece) => piece.top))));
    const over = own.filter((piece) => piece.bottom < top && piece.size > sizeOf(own) * headlineShare);
    const below = columns.map((column) => column.filter((piece) => !over.includes(piece)));
    return [over, ...below].filter((block) => block.length > 0);
  });
}
