import { blockSize, placeClass, type PlaceClass } from '../format/layout.ts';
import type { Placed } from '../format/page-table.ts';
import type { IndexFiles } from './index-files.ts';
import { baseOf } from './page-of.ts';

/** What is known of a phrase on one page. */
export interface PageHit {
  page: number;
  /** Number of places; 0 where they were not counted. */
  count: number;
  /** The best class among the places. */
  class: PlaceClass;
  /** Block of the page, from 0, that holds the place to show; -1 where that must be looked for in the text. */
  block: number;
  /** Length of the shortest name that holds the phrase; 0 where none does. */
  nameLength: number;
}

/** Every page that contains a phrase, letter for letter. */
export interface PhraseMatches {
  hits: Map<number, PageHit>;
  /** Addresses at which the phrase begins in the texts, ascending; absent where only the pages are known. */
  places?: number[];
}

/** One place of a phrase. */
export interface PhrasePlace extends Placed {
  page: number;
}

/** Gathers places by page. */
export function gather(index: IndexFiles, found: Iterable<PhrasePlace>): PhraseMatches {
  const hits = new Map<number, PageHit>();
  const places: number[] = [];
  for (const { page, class: placed, nameLength, offset } of found) {
    const hit = hits.get(page) ?? { page, count: 0, class: placed, block: -1, nameLength: 0 };
    hits.set(page, hit);
    if (placed > hit.class) hit.class = placed;
    if (nameLength > 0) hit.nameLength = Math.min(hit.nameLength || nameLength, nameLength);
    if (offset >= 0 || placed === placeClass.name) hit.count += 1;
    if (offset < 0) continue;
    places.push(baseOf(index.table, page) + offset);
    const block = Math.floor(offset / blockSize);
    if (placed !== placeClass.name && (hit.block < 0 || block < hit.block)) hit.block = block;
  }
  // A phrase that stands in names only is shown by the beginning of the page.
  for (const hit of hits.values()) hit.block = Math.max(0, hit.block);
  return { hits, places: places.sort((a, b) => a - b) };
}
