import { looseText } from './loose-text.ts';

/** How the words of a query are found in a text. */
export type MarkMode =
  /** Letter for letter. */
  | 'exact'
  /** Punctuation left aside on both sides. */
  | 'loose'
  /** Every pair of characters for itself. */
  | 'pairs';

/** From the first character to the one past the last. */
export type Range = [start: number, end: number];

function* occurrences(text: string, wanted: string): Generator<number> {
  if (wanted === '') return;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
}

/** Joins ranges that touch or overlap. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The pairs of characters that a phrase is made of, punctuation left aside; a single character is its own. */
export function pairsOf(phrase: string): string[] {
  const { text } = looseText(phrase);
  if (text.length < 2) return text === '' ? [] : [text];
  return [...new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)))];
}

/** Ranges of the normalised text in which the normalised phrases stand, in order and apart from each other. */
export function findMarks(text: string, phrases: readonly string[], mode: MarkMode): Range[] {
  if (mode === 'exact') {
    return mergeRanges(
      phrases.flatMap((phrase) =>
        Array.from(occurrences(text, phrase), (start): Range => [start, start + phrase.length]),
      ),
    );
  }
  const loose = looseText(text);
  const wanted =
    mode === 'loose' ? phrases.map((phrase) => looseText(phrase).text) : phrases.flatMap(pairsOf);
  return mergeRanges(
    wanted.flatMap((phrase) =>
      Array.from(occurrences(loose.text, phrase), (start): Range => [
        loose.origins[start] ?? 0,
        (loose.origins[start + phrase.length - 1] ?? 0) + 1,
      ]),
    ),
  );
}
