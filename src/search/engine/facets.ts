import { facetNames, type Facet, type FacetName, type Facets } from '../format/facet-columns.ts';

/** The values that a reader chose: of one filter any will do, of several filters each must. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

export type FacetCounts = Partial<Record<FacetName, FacetCount[]>>;

function passes({ values, pages }: Facet, page: number, chosen: readonly string[]): boolean {
  return (pages[page] ?? []).some((index) => chosen.includes(values[index] ?? ''));
}

/** The filters by which the reader chose something. */
export function activeFilters(filters: Filters): [FacetName, readonly string[]][] {
  return facetNames.flatMap((name): [FacetName, readonly string[]][] => {
    const chosen = filters[name];
    return chosen?.length ? [[name, chosen]] : [];
  });
}

/** Tells whether a page passes every filter but the one to leave aside; the active filters' columns must be there. */
export function filterOf(facets: Facets, filters: Filters, aside?: FacetName): (page: number) => boolean {
  const active = activeFilters(filters).filter(([name]) => name !== aside);
  return (page) =>
    active.every(([name, chosen]) => {
      const facet = facets[name];
      return facet !== undefined && passes(facet, page, chosen);
    });
}

/** How many of the pages each value of each filter at hand would leave, the other filters as they are. */
export function countFacets(facets: Facets, pages: readonly number[], filters: Filters): FacetCounts {
  const counted: FacetCounts = {};
  for (const name of facetNames) {
    const facet = facets[name];
    if (!facet) continue;
    const chosen = filters[name] ?? [];
    const counts = facet.values.map((value) => ({ value, count: 0, chosen: chosen.includes(value) }));
    const passesOthers = filterOf(facets, filters, name);
    for (const page of pages) {
      if (!passesOthers(page)) continue;
      for (const index of facet.pages[page] ?? []) {
        const entry = counts[index];
        if (entry) entry.count += 1;
      }
    }
    counted[name] = counts.filter(({ count, chosen: kept }) => count > 0 || kept);
  }
  return counted;
}
