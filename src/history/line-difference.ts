import { diffArrays } from 'diff';
import { textDifference, type DifferencePiece } from '../model/analyses/text-difference.ts';

/** Characters above which two texts are set one after the other, since a comparison by character would take long. */
const longest = 6000;

/** Lines are marked under the names that their fields had at first (published-words.ts); readers see what holds today. */
const shown = (line: string): string => line.replace(/^原文释义：/u, '原文：').replace(/^截至：/u, '时点：');

/** The places in which two lists of lines differ, each as one text with what went and what came. */
export function lineDifference(before: readonly string[], now: readonly string[]): DifferencePiece[][] {
  const places: DifferencePiece[][] = [];
  let went: string[] = [];
  let came: string[] = [];
  const settle = (): void => {
    const [first, second] = [went.join('\n'), came.join('\n')];
    if (first.length + second.length > longest) {
      places.push([
        { text: first, kind: 'removed' },
        { text: second, kind: 'added' },
      ]);
    } else if (first !== second) places.push(textDifference(first, second));
    went = [];
    came = [];
  };
  for (const { value, added, removed } of diffArrays(before.map(shown), now.map(shown))) {
    if (removed) went.push(...value);
    else if (added) came.push(...value);
    else settle();
  }
  settle();
  return places;
}
