import { placeClass } from '../format/layout.ts';
import { bridgeWord, characterWord, pairWord, separatorWord } from '../format/words.ts';
import { looseText } from '../text/loose-text.ts';
import { indexedText, type PageText } from './page-text.ts';
import type { PairCounts } from './pair-counts.ts';

/** Pairs of characters between which only punctuation stands. */
function bridges(text: string): Set<string> {
  const found = new Set<string>();
  const loose = looseText(text);
  for (let offset = 0; offset + 1 < loose.text.length; offset += 1) {
    if (loose.origins[offset + 1] === (loose.origins[offset] ?? 0) + 1) continue;
    const pair = loose.text.slice(offset, offset + 2);
    if (!pair.includes('\n')) found.add(pair);
  }
  return found;
}

/** Each character of the page with the best class of what holds it. */
function characters({ text, spans }: PageText): Map<string, number> {
  const found = new Map<string, number>();
  for (const { start, end, class: placed } of spans) {
    for (let offset = start; offset < end; offset += 1) {
      const character = text.charAt(offset);
      if ((found.get(character) ?? placeClass.text) <= placed) found.set(character, placed);
    }
  }
  return found;
}

/** A page as the words that Pagefind indexes: one for each place, then what stands for the page as a whole. */
export function pageWords(page: PageText, counts: PairCounts): string {
  const text = indexedText(page);
  const words: string[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const pair = text.slice(offset, offset + 2);
    if (pair.length < 2 || pair.includes('\n')) words.push(separatorWord);
    else {
      words.push(pairWord(pair));
      counts.add(pair);
    }
  }
  words.push(separatorWord);
  for (const pair of bridges(page.text)) words.push(bridgeWord(pair));
  for (const [character, placed] of characters(page)) words.push(characterWord(character, placed));
  return words.join(' ');
}
