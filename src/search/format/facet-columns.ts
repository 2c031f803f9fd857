import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** The filters of the search, in the order in which they are shown. */
export const facetNames = ['kind', 'year', 'issuer', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

/** Filters that are folded away until a reader wants them; their columns are a file of their own. */
export const foldedFacets = ['year', 'issuer', 'topic'] as const satisfies FacetName[];

/** The values of a filter, and which of them each page has, as indexes into `values`. */
export interface Facet {
  values: string[];
  pages: number[][];
}

export type Facets = Partial<Record<FacetName, Facet>>;

/** Writes a filter's values, the number of them that each page has, and which. */
export function writeFacet(writer: ByteWriter, { values, pages }: Facet): void {
  const names = values.join('\n');
  writer.varint(names.length);
  writer.units(names);
  for (const { length } of pages) writer.varint(length);
  for (const indexes of pages) for (const index of indexes) writer.varint(index);
}

/** Reads what `writeFacet` wrote for so many pages. */
export function readFacet(reader: ByteReader, count: number): Facet {
  const names = reader.units(reader.varint());
  const lengths = Array.from({ length: count }, () => reader.varint());
  const pages = lengths.map((length) => Array.from({ length }, () => reader.varint()));
  return { values: names === '' ? [] : names.split('\n'), pages };
}
