import { blockSize, gramLength, leafPlaces, placeClass } from '../format/layout.ts';
import type { Place } from '../format/gram-tree.ts';
import type { PageHit } from '../format/page-list.ts';
import type { GramFiles, IndexFiles } from './index-files.ts';
import { lookUp, lookUpCharacter } from './look-up.ts';
import { baseOf, pageOf } from './page-of.ts';
import { pageSlice } from './page-slice.ts';

/** Every page that contains a phrase, letter for letter. */
export interface PhraseMatches {
  hits: Map<number, PageHit>;
  /** Where the phrase begins, in ascending order within a page; absent where only the pages are known. */
  places?: Place[];
}

/** The starts of a gram that are looked at in search of a rare one. */
const looked = 48;

function matchesOfList(list: readonly PageHit[]): PhraseMatches {
  return { hits: new Map(list.map((hit) => [hit.page, hit])) };
}

/** Gathers places by page. */
export function matchesOfPlaces(index: IndexFiles, unsorted: readonly Place[]): PhraseMatches {
  const places = [...unsorted].sort((a, b) => a.address - b.address);
  const hits = new Map<number, PageHit>();
  for (const { address, class: kind, nameLength } of places) {
    const page = pageOf(index.table, address);
    const block =
      kind === placeClass.name ? -1 : Math.floor((address - baseOf(index.table, page)) / blockSize);
    const hit = hits.get(page);
    if (!hit) {
      hits.set(page, { page, count: 1, class: kind, block, nameLength });
      continue;
    }
    hit.count += 1;
    if (hit.block < 0) hit.block = block;
    if (kind > hit.class) hit.class = kind;
    if (nameLength > 0) hit.nameLength = Math.min(hit.nameLength || nameLength, nameLength);
  }
  for (const hit of hits.values()) hit.block = Math.max(0, hit.block);
  return { hits, places };
}

/** The places among the candidates where the text really goes on with the phrase. */
async function verified(index: IndexFiles, candidates: readonly Place[], phrase: string): Promise<Place[]> {
  const checked = await Promise.all(
    candidates.map(async (place) => {
      const page = pageOf(index.table, place.address);
      const offset = place.address - baseOf(index.table, page);
      return (await pageSlice(index, page, offset, offset + phrase.length)) === phrase;
    }),
  );
  return candidates.filter((_, number) => checked[number]);
}

/** Start of a gram of the phrase that is likely to be rare: its first pair is not among the most common. */
function rareStart(index: GramFiles, phrase: string): number {
  const last = Math.min(phrase.length - gramLength, looked);
  for (let start = 0; start <= last; start += 1) {
    if (!index.split.has(phrase.slice(start, start + 2))) return start;
  }
  return 0;
}

async function findLong(index: IndexFiles, phrase: string): Promise<Place[]> {
  let candidates: Place[] | undefined;
  let from = rareStart(index, phrase);
  let to = from;
  for (let start = from; candidates === undefined || candidates.length > leafPlaces;) {
    const found = await lookUp(index, phrase.slice(start, start + gramLength));
    if (!('places' in found)) break;
    const starts = found.places.map((place) => ({ ...place, address: place.address - start }));
    if (candidates === undefined) {
      candidates = starts;
    } else {
      const known = new Set(starts.map(({ address }) => address));
      candidates = candidates.filter(({ address }) => known.has(address));
    }
    from = Math.min(from, start);
    if (start <= to) to = Math.max(to, start + found.known);
    if (from === 0 && to >= phrase.length) return candidates;
    if (found.known < gramLength) break;
    start = to < phrase.length ? Math.min(to, phrase.length - gramLength) : Math.max(0, from - gramLength);
  }
  return verified(index, candidates ?? [], phrase);
}

/** Fetches what `findPhrase` will ask for first. */
export async function beginPhrase(grams: GramFiles, phrase: string): Promise<void> {
  if (phrase.length === 1) {
    await lookUpCharacter(grams, phrase);
  } else if (phrase !== '') {
    const start = phrase.length > gramLength ? rareStart(grams, phrase) : 0;
    await lookUp(grams, phrase.slice(start, start + gramLength));
  }
}

/** Finds a normalised phrase of any length in the index, and in the text where the index alone is not certain. */
export async function findPhrase(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  if (phrase.length === 1) return matchesOfList(await lookUpCharacter(index, phrase));
  if (phrase.length > gramLength) return matchesOfPlaces(index, await findLong(index, phrase));
  const found = await lookUp(index, phrase);
  if ('list' in found) return matchesOfList(found.list);
  const certain = found.known >= phrase.length;
  return matchesOfPlaces(index, certain ? found.places : await verified(index, found.places, phrase));
}
