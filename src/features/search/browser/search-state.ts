import { filterNames, type FilterName } from '../../../search/filters.ts';
import type { Filters } from '../../../search/engine/facets.ts';
import type { SortOrder } from '../../../search/engine/rank.ts';

/** Results that a list shows at first, and by how many it grows. */
export const firstResults = 10;
export const moreResults = 20;

/** Everything that decides what a result list shows; the address holds all of it. */
export interface SearchState {
  query: string;
  filters: Filters;
  order: SortOrder;
  /** Number of results shown. */
  shown: number;
}

/** Longest search part of an address that every server takes; a longer state goes behind "#". */
const longestSearch = 4000;

/** Reads the state from an address's search part, or from its hash where the query is too long for a server. */
export function readState({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const parameters = new URLSearchParams(hash.startsWith('#q=') ? hash.slice(1) : search);
  const filters: Filters = {};
  for (const name of filterNames) {
    const chosen = parameters.getAll(name).filter(Boolean);
    if (chosen.length > 0) filters[name] = chosen;
  }
  const shown = Number(parameters.get('shown'));
  return {
    query: parameters.get('q') ?? '',
    filters,
    order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    shown: Number.isInteger(shown) && shown > firstResults ? Math.min(shown, 2000) : firstResults,
  };
}

/** Writes the state as the end of an address, "?" or "#" included. */
export function writeState({ query, filters, order, shown }: SearchState): string {
  const parameters = new URLSearchParams({ q: query });
  for (const name of filterNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (order === 'date') parameters.set('sort', 'date');
  if (shown > firstResults) parameters.set('shown', String(shown));
  const written = parameters.toString();
  return `${written.length > longestSearch ? '#' : '?'}${written}`;
}

/** The state with a filter's value put on or off; the list begins anew. */
export function toggleFilter(state: SearchState, name: FilterName, value: string): SearchState {
  const chosen = state.filters[name] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [name]: next }, shown: firstResults };
}
