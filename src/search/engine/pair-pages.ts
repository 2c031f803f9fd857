import { placeOf } from '../format/page-table.ts';
import { bridgeWord, pairWord } from '../format/words.ts';
import { findPhrase } from './find-phrase.ts';
import type { IndexFiles } from './index-files.ts';
import { baseOf } from './page-of.ts';

/** Where a pair of characters stands, side by side or with punctuation between them. */
export interface PairPages {
  pair: string;
  pages: Set<number>;
  /** Where it stands side by side in a text; absent for a pair so common that only its pages are known. */
  places?: number[];
}

/** Thousands of places from which only the pages of a pair are asked for. */
const commonThousands = 20;

/** Looks a pair of characters (or a single one) up, punctuation left aside. */
export async function findPair(index: IndexFiles, pair: string): Promise<PairPages> {
  if (pair.length === 1) return { pair, pages: new Set((await findPhrase(index, pair)).hits.keys()) };
  const { words, table, root } = index;
  const isCommon = (root.common[pair] ?? 0) > commonThousands;
  const [bridged, found, first] = await Promise.all([
    words.phrase([bridgeWord(pair)]),
    isCommon ? undefined : words.places(pairWord(pair)),
    isCommon ? words.phrase([pairWord(pair)]) : undefined,
  ]);
  const pages = new Set([...(found ?? first ?? new Map<number, number>()).keys(), ...bridged.keys()]);
  if (!found) return { pair, pages };
  const places = [...found].flatMap(([page, list]) =>
    list.flatMap((position) => {
      const { offset } = placeOf(table, page, position);
      return offset < 0 ? [] : [baseOf(table, page) + offset];
    }),
  );
  return { pair, pages, places };
}
