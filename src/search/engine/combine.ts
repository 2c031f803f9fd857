import { placeClass, type PlaceClass } from '../format/layout.ts';
import type { PageTable } from '../format/page-table.ts';
import type { PhraseMatches } from './phrase-matches.ts';
import { pageOf } from './page-of.ts';

/** A page that answers the query. */
export interface Match {
  page: number;
  /** Number of places of all phrases; 0 where they were not counted. */
  count: number;
  /** The class in which every phrase stands. */
  class: PlaceClass;
  /** Length of the shortest name that holds the only phrase; 0 where none does or there are several. */
  nameLength: number;
  /** Blocks of the page to show, the best first; -1 for what must be looked for in the text. */
  blocks: number[];
  /** Characters over which the nearest places of all phrases spread; 0 for one phrase, Infinity where unknown. */
  spread: number;
}

function placesByPage(table: PageTable, places: readonly number[]): Map<number, number[]> {
  const pages = new Map<number, number[]>();
  for (const address of places) {
    const page = pageOf(table, address);
    const known = pages.get(page);
    if (known) known.push(address);
    else pages.set(page, [address]);
  }
  return pages;
}

/** Width of the narrowest stretch that holds an address of every list; the lists are sorted. */
function narrowestSpread(lists: readonly (readonly number[])[]): number {
  const at = lists.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let lowest = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const [index, list] of lists.entries()) {
      const address = list[at[index] ?? 0];
      if (address === undefined) return best;
      if (address < low) [low, lowest] = [address, index];
      if (address > high) high = address;
    }
    best = Math.min(best, high - low);
    at[lowest] = (at[lowest] ?? 0) + 1;
  }
}

/** The pages that contain every phrase, and none of those to be left out. */
export function combine(
  table: PageTable,
  phrases: readonly PhraseMatches[],
  leftOut: readonly PhraseMatches[],
): Match[] {
  const [first, ...rest] = [...phrases].sort((a, b) => a.hits.size - b.hits.size);
  if (!first) return [];
  const located = phrases.length > 1 && phrases.every(({ places }) => places !== undefined);
  const byPage = located ? phrases.map(({ places }) => placesByPage(table, places ?? [])) : [];
  const matches: Match[] = [];
  for (const [page, { count, class: kind, nameLength, block }] of first.hits) {
    if (!rest.every(({ hits }) => hits.has(page)) || leftOut.some(({ hits }) => hits.has(page))) continue;
    if (rest.length === 0) {
      matches.push({ page, count, class: kind, nameLength, blocks: [block], spread: 0 });
      continue;
    }
    const hits = phrases.flatMap((phrase) => phrase.hits.get(page) ?? []);
    matches.push({
      page,
      count: hits.every(({ count }) => count > 0) ? hits.reduce((sum, hit) => sum + hit.count, 0) : 0,
      class: hits.reduce<PlaceClass>(
        (least, hit) => (hit.class < least ? hit.class : least),
        placeClass.name,
      ),
      nameLength: 0,
      blocks: [...new Set(hits.map((hit) => hit.block))],
      spread: located
        ? narrowestSpread(byPage.map((pages) => pages.get(page) ?? []))
        : Number.POSITIVE_INFINITY,
    });
  }
  return matches;
}
