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

/** What stands between two runs of one line whose letters are spaced by so much. */
function between(before: Piece, run: Run, spacing: number): string {
  const gap = (run.left - before.right - spacing) / run.size;
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
const spacedOut = /^\S(?: \S)*$/u;
const fewestSpaced = 4;
const filling = /(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu;

/** Space between the letters of a run that is wholly spaced out: 政 府. */
function spacingOf({ text, left, right, size }: Run): number {
  const count = [...text.replaceAll(' ', '')].length;
  return count > 1 ? Math.max(0, (right - left - count * size) / (count - 1)) : 0;
}

/** The runs of a line without the spaces that only fill it, and by how much its letters are spaced where all of them are. */
function closeSpacedOut(row: readonly Run[]): { runs: Run[]; spacing: number } {
  const texts = row.map(({ text }) => text.trim());
  const whole = texts.every((text) => spacedOut.test(text)) && texts.join('').length > fewestSpaced;
  if (!whole && !texts.some((text) => spacedWords.test(text))) return { runs: [...row], spacing: 0 };
  return {
    runs: row.map((run, index) => {
      const text = texts[index] ?? '';
      return { ...run, text: text.replaceAll(spacedOut.test(text) ? / /g : filling, '') };
    }),
    spacing: whole ? Math.max(...row.map(spacingOf)) : 0,
  };
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
    const { runs: own, spacing } = closeSpacedOut(row);
    for (const run of own.sort((one, other) => one.left - other.left)) {
      const last = pieces.at(-1);
      if (last && run.left - last.right - spacing < run.size * pieceGap) {
        last.text += between(last, run, spacing) + run.text.trim();
        last.size = Math.max(last.size, run.size);
        Object.assign(last, boxAround([last, run]));
      } else {
        pieces.push({ ...run, text: run.text.trim() });
      }
    }
    return pieces;
  });
}
