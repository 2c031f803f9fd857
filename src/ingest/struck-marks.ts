import type { PageLine } from './extracted-page.ts';

/** Characters that no text holds: they carry through the reader where the format strikes words out. */
export const struckOpens = '\uFDD0';
export const struckCloses = '\uFDD1';

/** The lines without these marks, with the ranges that they marked; a mark goes on over the end of its line. */
export function readStruckMarks(lines: readonly PageLine[]): PageLine[] {
  let depth = 0;
  return lines.map((line) => {
    if (depth === 0 && !line.text.includes(struckOpens)) return line;
    const struck: [number, number][] = [];
    let bare = 0;
    let text = '';
    for (const unit of line.text.split('')) {
      if (unit === struckOpens) depth++;
      else if (unit === struckCloses) depth--;
      else {
        text += unit;
        if (/\s/u.test(unit)) continue;
        const last = struck.at(-1);
        if (depth > 0 && last?.[1] === bare) last[1]++;
        else if (depth > 0) struck.push([bare, bare + 1]);
        bare++;
      }
    }
    const cells = line.cells?.map((cell) => cell.replaceAll(/[\uFDD0\uFDD1]/g, ''));
    return { ...line, text, ...(cells && { cells }), ...(struck.length > 0 && { struck }) };
  });
}
