/** A table's cells in a grid; `merged` counts the cells that span several places of it. */
export interface Grid {
  rows: string[][];
  merged: number;
}

const mostSpan = 1000;
const longestCell = 600;

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, mostSpan) : 1;
}

function ownRows(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.localName)
      ? [...child.children].filter(({ localName }) => localName === 'tr')
      : [];
  });
}

/**
 * The grid of a table: the words of a merged cell stand in its first place, its other places are empty. Undefined for
 * tables that only set the page's layout: of one column, with a table or long text inside.
 */
export function tableGrid(table: Element, textOf: (cell: Element) => string): Grid | undefined {
  if (table.querySelector('table')) return undefined;
  const rows: (string | undefined)[][] = [];
  let merged = 0;
  for (const [index, row] of ownRows(table).entries()) {
    const own = (rows[index] ??= []);
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (own[column] !== undefined) column++;
      const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      if (wide > 1 || high > 1) merged++;
      const text = textOf(cell);
      if (text.length > longestCell) return undefined;
      for (let down = 0; down < high; down++) {
        const line = (rows[index + down] ??= []);
        for (let right = 0; right < wide; right++) line[column + right] = down + right === 0 ? text : '';
      }
      column += wide;
    }
  }
  const count = ownRows(table).length;
  const filled = rows
    .slice(0, count)
    .filter((cells) => cells.some((cell) => cell !== undefined && cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  if (width < 2 || filled.length < 2) return undefined;
  return {
    rows: filled.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
    merged,
  };
}
