import type { Citation, Passage } from './citation.ts';
import { cardWords, passageWords } from './plain-words.ts';

function passageLines(passage: Passage, withUrl: boolean): string[] {
  const dash = passage.words.length > 0 ? '——' : '';
  return [
    ...passage.words,
    `${dash}${passageWords(passage)}。`,
    ...(withUrl && passage.url !== undefined ? [passage.url] : []),
  ];
}

/** The words, then where they stand, then the address, each on lines of its own. */
export function formatPlain({ library, card, passages }: Citation): string {
  if (!card) return passages.flatMap((passage) => passageLines(passage, true)).join('\n');
  const own = [`${cardWords(card)}，${library}。`, ...(card.url === undefined ? [] : [card.url])];
  const quotes = passages.flatMap((passage) => passageLines(passage, false));
  const isQuoted = passages.some(({ words }) => words.length > 0);
  return (isQuoted ? [...quotes, ...own] : [...own, ...quotes]).join('\n');
}
