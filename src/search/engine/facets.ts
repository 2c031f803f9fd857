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

/** Whether a page passes every filter but the one to leave aside; the active filters' columns must be there. */
export function passesFilters(facets: Facets, page: number, filters: Filters, aside?: FacetName): boolean {
  return activeFilters(filters).every(([name, chosen]) => {
    const facet = facets[name];
    return name === aside || (facet !== undefined && passes(facet, page, chosen));
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
    for (const page of pages) {
      if (!passesFilters(facets, page, filters, name)) continue;
      for (const index of facet.pages[page] ?? []) {
        const entry = counts[index];
        if (entry) entry.count += 1;
      }
    }
    counted[name] = counts.filter(({ count, chosen: kept }) => count > 0 || kept);
  }
  return counted;
}
