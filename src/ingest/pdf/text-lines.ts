import type { Box, Run } from './read-pages.ts';

/** Characters that stand on one base line without a wide gap between them. */
export interface Piece extends Box {
  text: string;
  size: number;
}

/** Gaps from these on, in font sizes, part words and pieces. */
const wordGap = 0.2;
const wideGap = 0.7;
const pieceGap = 1.6;

const isLatin = (character: string): boolean => /[\x21-\x7E]/.test(character);

/** What stands between two runs of one line. */
function between(before: Piece, run: Run): string {
  const gap = (run.left - before.right) / run.size;
  if (gap >= wideGap) return '\u3000';
  const latin = isLatin(before.text.at(-1) ?? '') && isLatin(run.text.charAt(0));
  return gap >= wordGap && latin ? ' ' : '';
}

/** Box around several. */
export const boxAround = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

// A line that is spaced out to fill its measure is read with a space after each character: 三 周 岁 以 下.
const spacedWords = /(?:\p{Script=Han} ){3}\p{Script=Han}/u;
const spacedOut = /^\S(?: \S)+$/u;
const filling = /(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu;

/** The runs of a line without the spaces that only fill it. */
function closeSpacedOut(row: readonly Run[]): Run[] {
  if (!row.some(({ text }) => spacedWords.test(text))) return [...row];
  return row.map((run) => {
    const text = run.text.trim();
    return { ...run, text: text.replaceAll(spacedOut.test(text) ? / /g : filling, '') };
  });
}

/** The pieces of text of a page, from the top, those of one line from the left. */
export function textPieces(runs: readonly Run[]): Piece[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.bottom - other.bottom)) {
    const row = rows.findLast(([first]) => first && Math.abs(first.bottom - run.bottom) < run.size * 0.4);
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const pieces: Piece[] = [];
    for (const run of closeSpacedOut(row).sort((one, other) => one.left - other.left)) {
      const last = pieces.at(-1);
      if (last && run.left - last.right < run.size * pieceGap) {
        last.text += between(last, run) + run.text.trim();
        last.size = Math.max(last.size, run.size);
        Object.assign(last, boxAround([last, run]));
      } else {
        pieces.push({ ...run, text: run.text.trim() });
      }
    }
    return pieces;
  });
}
