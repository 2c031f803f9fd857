import { facetNames, type FacetName } from '../format/page-table.ts';
import type { Filters } from '../engine/facets.ts';
import type { SortOrder } from '../engine/rank.ts';

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

/** Reads the state from an address's search part. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of facetNames) {
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

/** Writes the state as an address's search part, "?" included. */
export function writeState({ query, filters, order, shown }: SearchState): string {
  const parameters = new URLSearchParams({ q: query });
  for (const name of facetNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (order === 'date') parameters.set('sort', 'date');
  if (shown > firstResults) parameters.set('shown', String(shown));
  return `?${parameters.toString()}`;
}

/** The state with a filter's value put on or off; the list begins anew. */
export function toggleFilter(state: SearchState, name: FacetName, value: string): SearchState {
  const chosen = state.filters[name] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [name]: next }, shown: firstResults };
}
