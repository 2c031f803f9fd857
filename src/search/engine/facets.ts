import { filterNames, type FilterName } from '../filters.ts';
import type { Facet } from './pagefind-words.ts';

/** Filters with the pages that have each value, those at hand. */
export type Facets = Partial<Record<FilterName, Facet>>;

/** The values that a reader chose: of one filter any will do, of several filters each must. */
export type Filters = Partial<Record<FilterName, readonly string[]>>;

export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

export type FacetCounts = Partial<Record<FilterName, FacetCount[]>>;

const passes = (facet: Facet, page: number, chosen: readonly string[]): boolean =>
  chosen.some((value) => facet.get(value)?.has(page));

/** The filters by which the reader chose something. */
export function activeFilters(filters: Filters): [FilterName, readonly string[]][] {
  return filterNames.flatMap((name): [FilterName, readonly string[]][] => {
    const chosen = filters[name];
    return chosen?.length ? [[name, chosen]] : [];
  });
}

/** Tells whether a page passes every filter but the one to leave aside; the active filters' columns must be there. */
export function filterOf(facets: Facets, filters: Filters, aside?: FilterName): (page: number) => boolean {
  const active = activeFilters(filters).filter(([name]) => name !== aside);
  return (page) =>
    active.every(([name, chosen]) => {
      const facet = facets[name];
      return facet !== undefined && passes(facet, page, chosen);
    });
}

/** How many of the pages each value of each filter at hand would leave, the other filters as they are. */
export function countFacets(facets: Facets, pages: readonly number[], filters: Filters): FacetCounts {
  const counts: FacetCounts = {};
  for (const name of filterNames) {
    const facet = facets[name];
    if (!facet) continue;
    const chosen = filters[name] ?? [];
    const passesOthers = filterOf(facets, filters, name);
    const counted = pages.filter(passesOthers);
    counts[name] = [...facet]
      .map(([value, having]) => ({
        value,
        count: counted.filter((page) => having.has(page)).length,
        chosen: chosen.includes(value),
      }))
      .filter(({ count, chosen: kept }) => count > 0 || kept);
  }
  return counts;
}
