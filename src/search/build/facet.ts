import type { Facet, FacetName } from '../format/facet-columns.ts';
import type { SearchRecord } from '../record.ts';

function valuesOf(record: SearchRecord, name: FacetName): readonly string[] {
  const value = record.filters[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : [...new Set(value)];
}

/** The values of a filter, the most common first, and those of each record. */
export function facetOf(records: readonly SearchRecord[], name: FacetName): Facet {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const value of valuesOf(record, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  const indexes = new Map(values.map((value, index) => [value, index]));
  return {
    values,
    pages: records.map((record) => valuesOf(record, name).map((value) => indexes.get(value) ?? 0)),
  };
}
