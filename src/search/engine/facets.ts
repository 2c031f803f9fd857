import { facetNames, type FacetName, type PageTable } from '../format/page-table.ts';

/** The values that a reader chose: of one filter any will do, of several filters each must. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

function passes(table: PageTable, page: number, name: FacetName, chosen: readonly string[]): boolean {
  const { values, pages } = table.facets[name];
  return (pages[page] ?? []).some((index) => chosen.includes(values[index] ?? ''));
}

const active = (filters: Filters): [FacetName, readonly string[]][] =>
  facetNames.flatMap((name): [FacetName, readonly string[]][] => {
    const chosen = filters[name];
    return chosen?.length ? [[name, chosen]] : [];
  });

/** Whether a page passes every filter. */
export function passesFilters(table: PageTable, page: number, filters: Filters): boolean {
  return active(filters).every(([name, chosen]) => passes(table, page, name, chosen));
}

/** How many of the pages each value of each filter would leave, the other filters as they are. */
export function countFacets(
  table: PageTable,
  pages: readonly number[],
  filters: Filters,
): Record<FacetName, FacetCount[]> {
  const counted = {} as Record<FacetName, FacetCount[]>;
  for (const name of facetNames) {
    const others = active(filters).filter(([other]) => other !== name);
    const chosen = filters[name] ?? [];
    const counts = table.facets[name].values.map((value) => ({
      value,
      count: 0,
      chosen: chosen.includes(value),
    }));
    for (const page of pages) {
      if (!others.every(([other, values]) => passes(table, page, other, values))) continue;
      for (const index of table.facets[name].pages[page] ?? []) {
        const entry = counts[index];
        if (entry) entry.count += 1;
      }
    }
    counted[name] = counts.filter(({ count, chosen: kept }) => count > 0 || kept);
  }
  return counted;
}
