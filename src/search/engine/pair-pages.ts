import { placeOf } from '../format/page-table.ts';
import { pairWord } from '../format/words.ts';
import { leftOutSigns } from '../text/loose-text.ts';
import { findPhrase } from './find-phrase.ts';
import type { IndexFiles } from './index-files.ts';
import { baseOf } from './page-of.ts';

/** Where a pair of characters stands. */
export interface PairPages {
  pair: string;
  pages: Set<number>;
  /** Where it stands in a text; absent for a pair so common that only its pages are known. */
  places?: number[];
}

/** Thousands of places from which only the pages of a pair are asked for. */
const commonThousands = 20;

/** Looks up words of the index, one of which stands for the pair. */
async function findWords(index: IndexFiles, pair: string, wanted: readonly string[]): Promise<PairPages> {
  const { words, table } = index;
  const pages = new Set<number>();
  const places: number[] = [];
  for (const found of await Promise.all(wanted.map((word) => words.places(word)))) {
    for (const [page, list] of found) {
      pages.add(page);
      for (const position of list) {
        const { offset } = placeOf(table, page, position);
        if (offset >= 0) places.push(baseOf(table, page) + offset);
      }
    }
  }
  return { pair, pages, places };
}

/** Looks a pair of characters (or a single one) up. */
export async function findPair(index: IndexFiles, pair: string): Promise<PairPages> {
  if (pair.length === 1) return { pair, pages: new Set((await findPhrase(index, pair)).hits.keys()) };
  if ((index.root.common[pair] ?? 0) <= commonThousands) return findWords(index, pair, [pairWord(pair)]);
  return { pair, pages: new Set((await index.words.phrase([pairWord(pair)])).keys()) };
}

/** Where a pair of characters may stand with punctuation between them: its first character before any of these signs. */
export async function findLoosePair(index: IndexFiles, pair: string): Promise<PairPages> {
  if (pair.length === 1) return findPair(index, pair);
  const bridges = leftOutSigns.map((sign) => pairWord(pair.charAt(0) + sign));
  const [side, apart] = await Promise.all([findPair(index, pair), findWords(index, pair, bridges)]);
  return {
    pair,
    pages: new Set([...side.pages, ...apart.pages]),
    ...(side.places && { places: [...side.places, ...(apart.places ?? [])] }),
  };
}
