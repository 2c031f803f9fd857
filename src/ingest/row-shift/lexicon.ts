import { readFileSync } from 'node:fs';
import { knownWords, verbsAfterMust } from './known-words.ts';

export interface Lexicon {
  /** -ln of the word's share of all running words. */
  costs: ReadonlyMap<string, number>;
  /** The words of several characters by their first two, the shortest first. */
  byOpening: ReadonlyMap<string, readonly string[]>;
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
  const byOpening = Map.groupBy(
    [...costs.keys()].filter((word) => word.length > 1).sort((a, b) => a.length - b.length),
    (word) => word.slice(0, 2),
  );
  return { costs, byOpening };
}

/** The words by which suspect characters are judged, read once. */
export function lexicon(): Lexicon {
  loaded ??= read();
  return loaded;
}
