import { boxAround, type Piece } from './text-lines.ts';

/** Lines that a column has at least. */
const fewestLines = 3;
/** Share of its column that a line of running text fills. */
const fullShare = 0.75;

/** Pieces on one base line. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.bottom - other.bottom || one.left - other.left)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].bottom - piece.bottom) < piece.size * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

/** Whether the pieces are a column of running text: some lines, most of them filled. */
function isColumn(pieces: readonly Piece[]): boolean {
  const rows = rowsOf(pieces);
  const { left, right } = boxAround(pieces);
  const filled = rows.filter((row) => {
    const own = boxAround(row);
    return own.right - own.left >= (right - left) * fullShare;
  });
  return rows.length >= fewestLines && filled.length * 2 >= rows.length;
}

/** The columns that stand side by side in a region; one where it has no gutter from top to bottom. */
function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((one, other) => one.left - other.left)) {
    const gutter = piece.left - edge >= piece.size * 0.8;
    const column = columns.at(-1);
    if (column && !gutter) column.push(piece);
    else columns.push([piece]);
    edge = Math.max(edge, piece.right);
  }
  // A headline that stands over one column only is no line of it: columns begin at one height.
  const tops = columns.map((column) => Math.min(...column.map(({ top }) => top)));
  const size = Math.min(...pieces.map((piece) => piece.size));
  const isLevel = Math.max(...tops) - Math.min(...tops) < size * 1.5;
  return isLevel && columns.every(isColumn) ? columns : [[...pieces]];
}

/** The stretch of rows, from the first to the last, that has columns; the longest where there are several. */
function columnedRows(rows: readonly Piece[][]): [from: number, to: number] | undefined {
  for (let length = rows.length; length >= fewestLines; length--) {
    for (let from = 0; from + length <= rows.length; from++) {
      const own = rows.slice(from, from + length).flat();
      if (columnsOf(own).length > 1) return [from, from + length];
    }
  }
  return undefined;
}

/** The blocks of a page in reading order: what runs over its width, and columns from left to right. */
export function readingOrder(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length === 0) return [];
  const rows = rowsOf(pieces);
  const [from, to] = columnedRows(rows) ?? [];
  if (from === undefined || to === undefined) return [[...pieces]];
  return [
    ...readingOrder(rows.slice(0, from).flat()),
    ...columnsOf(rows.slice(from, to).flat()),
    ...readingOrder(rows.slice(to).flat()),
  ];
}
