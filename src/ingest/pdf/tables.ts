import { joinCellLines } from '../cell-marks.ts';
import { rowsOf } from './reading-order.ts';
import type { Box, Run } from './read-pages.ts';
import { boxAround, textPieces } from './text-lines.ts';

/** A table that is drawn with lines. */
export interface RuledTable extends Box {
  rows: { cells: string[]; box: Box }[];
}

const near = 3;

/** Places of lines along one axis, from the first, those that touch as one. */
function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value);
  }
  return found;
}

const isInside = (run: Run, { left, top, right, bottom }: Box): boolean => {
  const x = (run.left + run.right) / 2;
  const y = (run.top + run.bottom) / 2;
  return x > left && x < right && y > top && y < bottom;
};

/** Groups of lines that touch one another. */
function touching(rules: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const rule of rules) {
    const meets = ({ left, top, right, bottom }: Box): boolean =>
      rule.left <= right + near &&
      rule.right >= left - near &&
      rule.top <= bottom + near &&
      rule.bottom >= top - near;
    const own = groups.filter((group) => group.some(meets));
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push([...own.flat(), rule]);
  }
  return groups;
}

/** Room that a line leaves in its cell where the next did not have to begin another, in font sizes. */
const room = 2.5;

/** The text of a cell: a line that its cell cut off goes on in the next. */
function cellText(runs: readonly Run[], cell: Box): string {
  const lines: string[] = [];
  let isFull = false;
  for (const row of rowsOf(textPieces(runs))) {
    // A gap within a cell parts no cells.
    const text = row.map((piece) => piece.text.replaceAll('\u3000', ' ')).join(' ');
    if (isFull) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
    const { left, right } = boxAround(row);
    isFull = cell.right - cell.left - (right - left) < Math.max(...row.map(({ size }) => size)) * room;
  }
  return joinCellLines(lines);
}

/** The tables of a page whose cells are drawn: at least two rows and two columns. */
export function ruledTables(rules: readonly Box[], runs: readonly Run[]): RuledTable[] {
  return touching(rules).flatMap((group): RuledTable[] => {
    const xs = edges(group.filter(({ left, right }) => right - left <= near).map(({ left }) => left));
    const ys = edges(group.filter(({ top, bottom }) => bottom - top <= near).map(({ top }) => top));
    if (xs.length < 3 || ys.length < 3) return [];
    const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
    const own = runs.filter((run) => isInside(run, box));
    if (own.length === 0) return [];
    const rows = ys.slice(1).map((bottom, row) => {
      const cells = xs.slice(1).map((right, column) => {
        const cell = { left: xs[column] ?? 0, right, top: ys[row] ?? 0, bottom };
        return cellText(
          own.filter((run) => isInside(run, cell)),
          cell,
        );
      });
      return { cells, box: { left: box.left, right: box.right, top: ys[row] ?? 0, bottom } };
    });
    return [{ ...boxAround([box]), rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }];
  });
}
