import type { Place } from '../format/gram-tree.ts';
import type { IndexFiles } from './index-files.ts';
import { lookUp, lookUpBridge, lookUpCharacter } from './look-up.ts';
import { pageOf } from './page-of.ts';

/** Where a pair of characters stands, side by side or with punctuation between them. */
export interface PairPages {
  pair: string;
  pages: Map<number, { block: number }>;
  /** Absent for a pair so common that only its pages are known. */
  places?: Place[];
}

/** Looks a pair of characters (or a single one) up, punctuation left aside. */
export async function findPair(index: IndexFiles, pair: string): Promise<PairPages> {
  const pages = new Map<number, { block: number }>();
  if (pair.length === 1) {
    for (const { page, block } of await lookUpCharacter(index, pair)) pages.set(page, { block });
    return { pair, pages };
  }
  const [found, bridge] = await Promise.all([lookUp(index, pair), lookUpBridge(index, pair)]);
  for (const { address } of bridge) pages.set(pageOf(index.table, address), { block: 0 });
  if ('list' in found) {
    for (const { page, block } of found.list) pages.set(page, { block });
    return { pair, pages };
  }
  for (const { address } of found.places) pages.set(pageOf(index.table, address), { block: 0 });
  return { pair, pages, places: [...found.places, ...bridge] };
}
