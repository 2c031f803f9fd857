import { blockSize, placeClass } from '../format/layout.ts';
import { namesLength, placeOf } from '../format/page-table.ts';
import { characterPrefix, pairWord } from '../format/words.ts';
import { coverOf } from './cover.ts';
import type { IndexFiles } from './index-files.ts';
import { pageSlice } from './page-slice.ts';
import { gather, type PhraseMatches, type PhrasePlace } from './phrase-matches.ts';

/** Longest phrase of which every character is looked up in the index; of a longer one its rarest pairs are. */
const wholeLength = 12;
/** Pairs of a longer phrase that are looked up at a time. */
const pairsAtOnce = 4;
/** Places that are made sure of in the text, which the list shows anyway. */
const fewPlaces = 8;
/** Thousands of places that are worth being counted; beyond them Pagefind tells the pages alone. */
const countedThousands = 60;

/** Places, in the order of the index, at which a phrase may begin, by page. */
type Starts = ReadonlyMap<number, readonly number[]>;

const startsOf = (places: ReadonlyMap<number, readonly number[]>, offset: number): Starts =>
  new Map([...places].map(([page, list]) => [page, list.map((place) => place - offset)] as const));

function both(a: Starts, b: Starts): Starts {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const result = new Map<number, number[]>();
  for (const [page, list] of fewer) {
    const other = new Set(more.get(page));
    const kept = list.filter((place) => other.has(place));
    if (kept.length > 0) result.set(page, kept);
  }
  return result;
}

const countOf = (starts: Starts): number => [...starts.values()].reduce((sum, { length }) => sum + length, 0);

async function startsOfPairs(
  { words }: IndexFiles,
  phrase: string,
  offsets: readonly number[],
): Promise<Starts> {
  const found = await Promise.all(
    offsets.map(async (offset) => startsOf(await words.places(pairWord(phrase, offset)), offset)),
  );
  return found.sort((a, b) => a.size - b.size).reduce(both);
}

function* placesOf({ table }: IndexFiles, starts: Starts): Generator<PhrasePlace> {
  for (const [page, list] of starts) for (const start of list) yield { page, ...placeOf(table, page, start) };
}

/** The order in which the pairs of a long phrase are looked up: the rare ones first, spread over the phrase. */
function rareFirst(phrase: string, common: Readonly<Record<string, number>>): number[] {
  const { offsets } = coverOf(phrase, common);
  const stride = Math.max(1, Math.floor(offsets.length / pairsAtOnce));
  const spread = offsets
    .map((offset, number) => ({ offset, turn: number % stride }))
    .sort((a, b) => a.turn - b.turn || a.offset - b.offset);
  const thousands = (offset: number): number => common[phrase.slice(offset, offset + 2)] ?? 0;
  return spread.map(({ offset }) => offset).sort((a, b) => thousands(a) - thousands(b));
}

async function findLong(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  const offsets = rareFirst(phrase, index.root.common);
  let starts: Starts | undefined;
  let looked = 0;
  while (looked < offsets.length && (!starts || countOf(starts) > fewPlaces)) {
    const found = await startsOfPairs(index, phrase, offsets.slice(looked, looked + pairsAtOnce));
    starts = starts ? both(starts, found) : found;
    looked += pairsAtOnce;
  }
  const places = [...placesOf(index, starts ?? new Map())];
  if (looked >= offsets.length) return gather(index, places);
  const isThere = await Promise.all(
    places.map(async ({ page, class: placed, offset }) => {
      // What stands in a heading stands in the text of the page too.
      if (placed === placeClass.heading) return false;
      const names = namesLength(index.table.names[page] ?? []);
      if (placed === placeClass.name) return (await pageSlice(index, page, 0, names)).includes(phrase);
      return (await pageSlice(index, page, offset, offset + phrase.length)) === phrase;
    }),
  );
  return gather(
    index,
    places.filter((_, number) => isThere[number]),
  );
}

/** Pages alone, with the place at which each has the phrase first: names before headings before the text. */
async function findPages(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  const found = await index.words.phrase(pairsIn(phrase));
  const hits: PhraseMatches['hits'] = new Map();
  for (const [page, start] of found) {
    const { class: placed, nameLength, offset } = placeOf(index.table, page, start);
    const block = offset < 0 ? -1 : Math.floor(offset / blockSize);
    hits.set(page, { page, count: 0, class: placed, block, nameLength });
  }
  return { hits };
}

const pairsIn = (phrase: string): string[] =>
  Array.from({ length: phrase.length - 1 }, (_, offset) => pairWord(phrase, offset));

/** Whether the pairs of a phrase stand in so many places that the pages alone are told, by Pagefind's own phrase search. */
export const isCommon = (phrase: string, { common }: IndexFiles['root']): boolean =>
  phrase.length <= wholeLength && coverOf(phrase, common).thousands > countedThousands;

/** Finds a normalised phrase of any length in the index; a long one is made sure of in the text. */
export async function findPhrase(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  if (phrase === '') return { hits: new Map() };
  if (phrase.length === 1)
    return gather(index, placesOf(index, await index.words.placesOfPrefix(characterPrefix(phrase))));
  if (phrase.length > wholeLength) return findLong(index, phrase);
  if (isCommon(phrase, index.root)) return findPages(index, phrase);
  const { offsets } = coverOf(phrase, index.root.common);
  return gather(index, placesOf(index, await startsOfPairs(index, phrase, offsets)));
}
