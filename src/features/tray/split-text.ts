/** Ends of sentences, clauses and at last of characters: where a text may be cut, the best first. */
const cuts = [
  /(?<=[。！？；][”’）】》]*)(?![”’）】》])/u,
  /(?<=[，、：,.;][”’）】》]*)(?![”’）】》])/u,
] as const;

/**
 * The longest beginning of a text that `fits`, cut after a sentence if any fits, else after a clause, else after a
 * character; and the rest. Joined again they are the text. A first character is taken even where it does not fit.
 */
export function splitToFit(text: string, fits: (beginning: string) => boolean): [string, string] {
  if (fits(text)) return [text, ''];
  for (const cut of cuts) {
    const pieces = text.split(cut);
    const count = longest(pieces.length - 1, (length) => fits(pieces.slice(0, length).join('')));
    if (count > 0) return [pieces.slice(0, count).join(''), pieces.slice(count).join('')];
  }
  const characters = [...text];
  const count = Math.max(
    1,
    longest(characters.length - 1, (length) => fits(characters.slice(0, length).join(''))),
  );
  return [characters.slice(0, count).join(''), characters.slice(count).join('')];
}

/** The greatest length up to `most` that holds, where every shorter one holds too; 0 where none does. */
function longest(most: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text in pieces of at most `length` characters where sentences allow it; joined they are the text. */
export function splitByLength(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== '';) {
    const [piece, more] = splitToFit(rest, (beginning) => [...beginning].length <= length);
    pieces.push(piece);
    rest = more;
  }
  return pieces;
}
