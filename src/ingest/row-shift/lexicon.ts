import { readFileSync } from 'node:fs';
import { knownWords, verbsAfterMust } from './known-words.ts';

export interface Lexicon {
  /** -ln of the word's share of all running words. */
  costs: ReadonlyMap<string, number>;
  /** Length of the longest word that begins with the character. */
  longestFrom: ReadonlyMap<string, number>;
}

const unlistedVerb = 10;
// What 要 adds to the cost of a verb that it often stands before.
const mustBefore = 3;

let loaded: Lexicon | undefined;

function read(): Lexicon {
  const costs = new Map<string, number>();
  for (const line of readFileSync(new URL('words.txt', import.meta.url), 'utf8').split('\n')) {
    const [cost, words] = line.split('\t');
    if (line.startsWith('#') || words === undefined) continue;
    for (const word of words.split(' ')) costs.set(word, Number(cost));
  }
  for (const [word, cost] of Object.entries(knownWords))
    costs.set(word, Math.min(cost, costs.get(word) ?? cost));
  for (const verb of verbsAfterMust) costs.set(`要${verb}`, (costs.get(verb) ?? unlistedVerb) + mustBefore);
  const longestFrom = new Map<string, number>();
  for (const word of costs.keys()) {
    const first = word.charAt(0);
    longestFrom.set(first, Math.max(word.length, longestFrom.get(first) ?? 1));
  }
  return { costs, longestFrom };
}

/** The words by which suspect characters are judged, read once. */
export function lexicon(): Lexicon {
  loaded ??= read();
  return loaded;
}
