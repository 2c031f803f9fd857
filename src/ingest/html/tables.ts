import { cellIndent, joinCellLines } from '../cell-marks.ts';
import { tidy } from './inline.ts';

/** A table's cells in a grid; `merged` counts the cells that span several places of it. */
export interface Grid {
  rows: string[][];
  merged: number;
}

/** Columns that spans may make, of all rows together and of one. */
const mostPlaces = 100_000;
const mostColumns = 100;
const longestCell = 600;
const deepestIndent = 8;
/** Width of what sets a line in, in characters. */
const blanks: Readonly<Record<string, number>> = {
  '\u3000': 1,
  '\u2003': 1,
  '\u2002': 0.5,
  '\u00A0': 0.5,
};
const units: Readonly<Record<string, number>> = { em: 1, rem: 1, px: 1 / 16, pt: 1 / 12 };

function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.max(1, Math.min(value, most)) : 1;
}

function ownRows(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.localName)
      ? [...child.children].filter(({ localName }) => localName === 'tr')
      : [];
  });
}

/** What sets an element in by its style, as spaces of one character each. */
export function styledIndent(element: Element): string {
  const style = element.getAttribute('style') ?? '';
  const found = style.matchAll(/(?:padding-left|margin-left|text-indent)\s*:\s*([\d.]+)(r?em|px|pt)/giu);
  const width = Array.from(found, ([, size, unit = '']) => Number(size) * (units[unit.toLowerCase()] ?? 0));
  return '\u3000'.repeat(Math.round(Math.min(deepestIndent, Math.max(0, ...width))));
}

interface Cell {
  text: string;
  /** What it is set in by, in characters. */
  indent: number;
}

function indentOf(line: string): number {
  const [lead = ''] = /^\s*/u.exec(line) ?? [];
  const width = Array.from(lead).reduce((sum, blank) => sum + (blanks[blank] ?? 0), 0);
  return Math.min(deepestIndent, Math.floor(width));
}

function readCell(text: string): Cell {
  const lines = text.split('\n').filter((line) => tidy(line) !== '');
  const words = lines.map((line) => tidy(line.replaceAll('\u3000', ' ')));
  return { text: joinCellLines(words), indent: indentOf(lines[0] ?? '') };
}

/** What all cells of a column below its head are set in by carries nothing. */
function settleIndents(rows: readonly (readonly (Cell | undefined)[])[], width: number): void {
  for (let column = 0; column < width; column++) {
    const own = rows.flatMap((cells) => cells[column] ?? []).filter(isFilled);
    const below = own.length > 2 ? own.slice(1) : own;
    const least = Math.min(...below.map(({ indent }) => indent));
    for (const cell of own) cell.indent = Math.max(0, cell.indent - least);
  }
}

const nothing = (): Cell => ({ text: '', indent: 0 });
const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';

/**
 * The grid of a table: the words of a merged cell stand in its first place, its other places are empty; a cell that is
 * set in stays so, and its lines are parted by a gap. Undefined for tables that only set the page's layout: of one
 * column, with a table or long text inside.
 */
export function tableGrid(table: Element, textOf: (cell: Element) => string): Grid | undefined {
  if (table.querySelector('table')) return undefined;
  const rows: (Cell | undefined)[][] = [];
  let merged = 0;
  const own = ownRows(table);
  const widest = Math.min(mostColumns, Math.floor(mostPlaces / own.length));
  for (const [index, row] of own.entries()) {
    const cells = (rows[index] ??= []);
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (cells[column] !== undefined) column++;
      const wide = span(cell, 'colspan', widest - column);
      const high = span(cell, 'rowspan', own.length - index);
      if (wide > 1 || high > 1) merged++;
      const read = readCell(styledIndent(cell) + textOf(cell));
      if (read.text.length > longestCell) return undefined;
      for (let down = 0; down < high; down++) {
        const line = (rows[index + down] ??= []);
        for (let right = 0; right < wide; right++)
          line[column + right] = down + right === 0 ? read : nothing();
      }
      column += wide;
    }
  }
  const filled = rows.slice(0, own.length).filter((cells) => cells.some(isFilled));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  if (width < 2 || filled.length < 2) return undefined;
  settleIndents(filled, width);
  return {
    rows: filled.map((cells) =>
      Array.from({ length: width }, (_, column) => {
        const { text, indent } = cells[column] ?? nothing();
        return cellIndent.repeat(indent) + text;
      }),
    ),
    merged,
  };
}
