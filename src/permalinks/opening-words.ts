import { distance } from 'fastest-levenshtein';

/** Characters by which the register knows a paragraph again. */
const paragraphLength = 12;
const titleLength = 30;
/** A shorter opening says too little to know a text by it. */
const shortest = 4;

const opening = (text: string, length: number): string =>
  [...text.replace(/\s+/gu, '')].slice(0, length).join('');

/** The first characters of a paragraph without white space; '' where it has no text of its own. */
export const openingWords = (text: string): string => opening(text, paragraphLength);

/** The first characters of a page's title without white space. */
export const titleWords = (text: string): string => opening(text, titleLength);

/** Whether two openings are those of one text, before and after a correction, a cut or an addition at its end. */
export function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= shortest && long.startsWith(short)) return true;
  return distance(one, other) <= Math.floor(long.length / 3);
}
