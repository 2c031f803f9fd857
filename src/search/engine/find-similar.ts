import search from 'approx-string-match';
import { placeOf } from '../format/page-table.ts';
import { pairWord } from '../format/words.ts';
import type { IndexFiles } from './index-files.ts';
import { baseOf, pageOf } from './page-of.ts';
import { pageSlice } from './page-slice.ts';

/** A stretch of a page's normalised text. */
export interface Stretch {
  page: number;
  from: number;
  to: number;
}

/** A stretch that is like some words. */
export interface SimilarStretch extends Stretch {
  /** Characters to put in, take out or change to make the words of it. */
  errors: number;
}

/** Characters of the shortest words that are compared. */
const shortest = 4;
/** Pairs of the words that are looked up. */
const seedLimit = 14;
/** Stretches that are read and compared. */
const readLimit = 5;

interface Seed {
  /** Where the words would begin, and the place of the pair itself. */
  start: number;
  address: number;
  number: number;
}

/** Offsets of pairs that spread evenly over the words, the common ones passed over. */
function seedOffsets({ root }: IndexFiles, words: string): number[] {
  const rare = Array.from({ length: words.length - 1 }, (_, offset) => offset).filter(
    (offset) => root.common[words.slice(offset, offset + 2)] === undefined,
  );
  const count = Math.min(rare.length, seedLimit);
  return Array.from({ length: count }, (_, number) => {
    const at = count === 1 ? 0 : Math.round((number * (rare.length - 1)) / (count - 1));
    return rare[at] ?? 0;
  });
}

async function seedPlaces(index: IndexFiles, words: string, offset: number): Promise<number[]> {
  const found = await index.words.places(pairWord(words, offset));
  return [...found].flatMap(([page, list]) =>
    list.flatMap((position) => {
      const place = placeOf(index.table, page, position);
      return place.offset < 0 ? [] : [baseOf(index.table, page) + place.offset];
    }),
  );
}

interface Cluster {
  page: number;
  /** Addresses between which the words would begin. */
  first: number;
  last: number;
  held: number;
}

/** Where on a page most different pairs stand about as they do in the words, the fullest first. */
function clusters(index: IndexFiles, seeds: Seed[], reach: number): Cluster[] {
  seeds.sort((a, b) => a.start - b.start);
  const inside = new Map<number, number>();
  const found: Cluster[] = [];
  let left = 0;
  seeds.forEach((seed, right) => {
    inside.set(seed.number, (inside.get(seed.number) ?? 0) + 1);
    for (let out = seeds[left]; out && seed.start - out.start > reach; out = seeds[left]) {
      const rest = (inside.get(out.number) ?? 1) - 1;
      if (rest === 0) inside.delete(out.number);
      else inside.set(out.number, rest);
      left += 1;
    }
    const next = seeds[right + 1];
    // A run of starts is judged where it ends: at the last one that is still in reach of the first.
    if (next && next.start - (seeds[left]?.start ?? 0) <= reach) return;
    found.push({
      page: pageOf(index.table, seed.address),
      first: seeds[left]?.start ?? seed.start,
      last: seed.start,
      held: inside.size,
    });
  });
  return found.sort((a, b) => b.held - a.held || a.first - b.first);
}

/** The best stretch of a text; of equally good ones that which is as long as the words. */
function bestStretch(
  text: string,
  words: string,
  most: number,
): { from: number; to: number; errors: number } | undefined {
  const [best] = search(text, words, most).sort(
    (a, b) =>
      Math.abs(a.end - a.start - words.length) - Math.abs(b.end - b.start - words.length) ||
      a.start - b.start,
  );
  return best && { from: best.start, to: best.end, errors: best.errors };
}

/**
 * The stretch of the library's pages of which the normalised words can be made with the fewest changes, no more than
 * `most`; undefined where there is none. Only pages that `wanted` takes are looked at. At least one pair in a few
 * must have come through unchanged.
 */
export async function findSimilar(
  index: IndexFiles,
  words: string,
  most: number,
  wanted: (page: number) => boolean,
): Promise<SimilarStretch | undefined> {
  if (words.length < shortest || most < 1) return undefined;
  const offsets = seedOffsets(index, words);
  const places = await Promise.all(offsets.map((offset) => seedPlaces(index, words, offset)));
  const seeds = places.flatMap((addresses, number) =>
    addresses.map((address): Seed => ({ start: address - (offsets[number] ?? 0), address, number })),
  );
  const looked = places.filter(({ length }) => length > 0).length;
  const enough = Math.max(1, Math.min(looked, Math.floor(offsets.length / 5)));
  let best: SimilarStretch | undefined;
  const candidates = clusters(index, seeds, most)
    .filter(({ page, held }) => held >= enough && wanted(page))
    .slice(0, readLimit);
  for (const { page, first, last } of candidates) {
    const base = baseOf(index.table, page);
    const from = Math.max(0, first - base - most);
    const text = await pageSlice(index, page, from, last - base + words.length + most);
    const found = bestStretch(text, words, best ? best.errors - 1 : most);
    if (found) best = { page, from: from + found.from, to: from + found.to, errors: found.errors };
    if (best && best.errors <= 1) break;
  }
  return best;
}
