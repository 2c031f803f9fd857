import { pairWord, separatorWord } from '../format/words.ts';
import { indexedText, type PageText } from './page-text.ts';
import type { PairCounts } from './pair-counts.ts';

/** A page as the words that Pagefind indexes: one for each place. The last character of a piece stands with its end. */
export function pageWords(page: PageText, counts: PairCounts): string {
  const text = `${indexedText(page)}\n`;
  const words: string[] = [];
  for (let offset = 0; offset + 1 < text.length; offset += 1) {
    const pair = text.slice(offset, offset + 2);
    words.push(pair.startsWith('\n') ? separatorWord : pairWord(pair));
    if (!pair.includes('\n')) counts.add(pair);
  }
  return words.join(' ');
}
