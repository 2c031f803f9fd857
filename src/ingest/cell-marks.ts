import type { PageLine } from './extracted-page.ts';
import { listPlaces, quoteOpening } from './report-words.ts';
import { keepGaps } from './white-space.ts';

/** What stands between two lines of one cell of a table, in the line of the page that holds its row. */
const cellBreak = '  ';

/** What sets a cell in by one character, there. */
export const cellIndent = '\u2003';

/** The lines of one cell as one; 单 over 位 is one word, set from top to bottom. */
export function joinCellLines(lines: readonly string[]): string {
  return lines.join(lines.every((line) => [...line].length === 1) ? '' : cellBreak);
}

/** A cell closed up; it stays set in, and what its lines were parted by is a gap. */
export function closeUpCell(cell: string): string {
  const [indent = ''] = /^\u2003*/u.exec(cell) ?? [];
  return '\u3000'.repeat(indent.length) + cell.split(cellBreak).map(keepGaps).join('\u3000');
}

const most = 8;

/** Says, in Chinese, of which cells several lines stand in one now. */
export function partedCells(lines: readonly PageLine[]): string[] {
  const places = lines.flatMap(({ cells = [] }, index) =>
    cells.filter((cell) => cell.includes(cellBreak)).map((cell) => `第 ${index + 1} 行${quoteOpening(cell)}`),
  );
  return places.length === 0
    ? []
    : [`单元格里分行的字放在一行，行间空开：${listPlaces(places, { most })}。请对照原件。`];
}
