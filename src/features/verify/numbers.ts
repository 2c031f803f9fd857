/** A whole number as it stands in a normalised text: digits with what divides them, and a sign of percent. */
const number = String.raw`\d+(?:[.,]\d+)*%?`;
const numbers = new RegExp(number, 'gu');

/** A text as numbers and single characters, so that 67.5% differs from 73% as a whole. */
export const wholeNumbers = (text: string): string[] => text.match(new RegExp(`${number}|[^]`, 'gu')) ?? [];

/** Whether a number says enough to be asked for by itself: not a year, nor a small count. */
const isTelling = (text: string): boolean =>
  /^\d+(?:[.,]\d+)*%$|^\d+\.\d+$|^\d{5,}$/u.test(text) || /^(?!(?:19|20)\d\d$)\d{3,}$/u.test(text);

/** The telling numbers of a text. */
export const tellingNumbers = (text: string): string[] => [
  ...new Set([...text.matchAll(numbers)].map(([found]) => found).filter(isTelling)),
];

/** Whether a text holds the number as a whole, and not as a part of another one. */
export const holdsNumber = (text: string, wanted: string): boolean =>
  [...text.matchAll(numbers)].some(([found]) => found === wanted);

/** The words of a normalised passage around its numbers, and what finds the same words with any numbers. */
export interface NumberPattern {
  /** The longest run of words. */
  words: string;
  /** Characters of the passage before them. */
  before: number;
  pattern: RegExp;
}

const shortestWords = 4;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);

/** Reads a passage so that its words can be found with other numbers; undefined where it has no numbers or few words. */
export function numberPattern(passage: string): NumberPattern | undefined {
  const pieces = passage.split(numbers);
  const words = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  if (pieces.length < 2 || words.length < shortestWords) return undefined;
  return {
    words,
    before: passage.indexOf(words),
    pattern: new RegExp(`(?<![\\d.])${pieces.map(escaped).join(number)}(?![\\d%]|\\.\\d)`, 'u'),
  };
}
