import { placeClass } from '../format/layout.ts';
import type { PageTable } from '../format/page-table.ts';
import { recordKinds } from '../record.ts';
import type { Match } from './combine.ts';

export type SortOrder = 'relevance' | 'date';

/** Sorting key of a match, the first difference decides; smaller stands higher. */
function key(match: Match, table: PageTable, phraseLength: number): number[] {
  const kind = recordKinds.indexOf(table.kinds[match.page] ?? 'page');
  const named = match.class === placeClass.name;
  const isName = match.nameLength > 0 && match.nameLength === phraseLength;
  // Eighths of the name that the phrase makes up: 养老服务 names 养老服务 before it names a long headline.
  const share = named && match.nameLength > 0 ? Math.round((8 * phraseLength) / match.nameLength) : 0;
  const spread = match.spread <= 30 ? 0 : match.spread <= 200 ? 1 : 2;
  return [
    isName ? 0 : 1,
    isName ? kind : 0,
    placeClass.name - match.class,
    named ? -share : 0,
    spread,
    -Math.floor(Math.log2(match.count)),
    // Pages are numbered from the newest to the oldest.
    match.page,
  ];
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
    .sort((a, b) => {
      for (const [index, value] of a.key.entries()) {
        const difference = value - (b.key[index] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ match }) => match);
}
