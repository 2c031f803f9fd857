import { placeClass } from '../format/layout.ts';
import type { PageTable } from '../format/page-table.ts';
import { recordKinds } from '../record.ts';
import type { Match } from './combine.ts';

export type SortOrder = 'relevance' | 'date';

/** Places that each part of a sorting key has room for, but for the first: kinds, classes, shares, spreads, counts. */
const room = [16, 4, 16, 4, 64] as const;
/** Pages of a library, at most. */
const pagesRoom = 2 ** 24;

/**
 * How well a match fits, smaller is better: its parts as the digits of one number below 2^20, for a list of thousands is
 * sorted before the reader sees its beginning.
 */
export function fitOf(match: Match, table: PageTable, phraseLength: number): number {
  const kind = recordKinds.indexOf(table.kinds[match.page] ?? 'page');
  const named = match.class === placeClass.name;
  const isName = match.nameLength > 0 && match.nameLength === phraseLength;
  // Eighths of the name that the phrase makes up: 养老服务 names 养老服务 before it names a long headline.
  const share = named && match.nameLength > 0 ? Math.round((8 * phraseLength) / match.nameLength) : 0;
  let number = isName ? 0 : 1;
  number = number * room[0] + (isName ? kind : 0);
  number = number * room[1] + (placeClass.name - match.class);
  number = number * room[2] + (8 - Math.min(8, share));
  number = number * room[3] + (match.spread <= 30 ? 0 : match.spread <= 200 ? 1 : 2);
  number = number * room[4] + (room[4] - 1 - Math.floor(Math.log2(match.count || 1)));
  return number;
}

/**
 * Matches in the order of the list. By relevance: what the only phrase names, then names above headings above
 * text, then nearer, then more often, then newer. By date: newer first.
 */
export function rank(
  matches: readonly Match[],
  table: PageTable,
  phraseLength: number,
  order: SortOrder,
): Match[] {
  if (order === 'date') return [...matches].sort((a, b) => a.page - b.page);
  return (
    matches
      // Pages are numbered from the newest to the oldest.
      .map((match) => ({ match, key: fitOf(match, table, phraseLength) * pagesRoom + match.page }))
      .sort((a, b) => a.key - b.key)
      .map(({ match }) => match)
  );
}
