import { placeClass } from '../format/layout.ts';
import type { PageTable } from '../format/page-table.ts';
import { recordKinds } from '../record.ts';
import type { Match } from './combine.ts';

export type SortOrder = 'relevance' | 'date';

/** Places that each part of a sorting key has room for, but for the first: kinds, classes, shares, spreads, counts, pages. */
const room = [16, 4, 16, 4, 64, 2 ** 24] as const;

/**
 * Sorting key of a match, smaller stands higher: its parts as the digits of one number below 2^53, for a list of thousands
 * is sorted before the reader sees its beginning.
 */
function key(match: Match, table: PageTable, phraseLength: number): number {
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
  // Pages are numbered from the newest to the oldest.
  return number * room[5] + match.page;
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
  return matches
    .map((match) => ({ match, key: key(match, table, phraseLength) }))
    .sort((a, b) => a.key - b.key)
    .map(({ match }) => match);
}
