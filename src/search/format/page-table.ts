import { recordKinds, type RecordKind } from '../record.ts';
import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** The filters of the search, in the order in which they are shown. */
export const facetNames = ['kind', 'year', 'issuer', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of a filter, and which of them each page has, as indexes into `values`. */
export interface Facet {
  values: string[];
  pages: number[][];
}

/** What is known of every page before its text is fetched. Pages stand from the newest to the oldest. */
export interface PageTable {
  /** First block of each page, and one past the last block. */
  firstBlocks: number[];
  kinds: RecordKind[];
  facets: Record<FacetName, Facet>;
}

/** Writes a table; `readPageTable` reads it. */
export function writePageTable({ firstBlocks, kinds, facets }: PageTable): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(kinds.length);
  for (let page = 0; page < kinds.length; page += 1) {
    writer.varint((firstBlocks[page + 1] ?? 0) - (firstBlocks[page] ?? 0));
  }
  for (const kind of kinds) writer.varint(recordKinds.indexOf(kind));
  for (const name of facetNames) {
    const { values, pages } = facets[name];
    const names = values.join('\n');
    writer.varint(names.length);
    writer.units(names);
    for (const { length } of pages) writer.varint(length);
    for (const indexes of pages) for (const index of indexes) writer.varint(index);
  }
  return writer.result();
}

function readFacet(reader: ByteReader, count: number): Facet {
  const names = reader.units(reader.varint());
  const lengths = Array.from({ length: count }, () => reader.varint());
  const pages = lengths.map((length) => Array.from({ length }, () => reader.varint()));
  return { values: names === '' ? [] : names.split('\n'), pages };
}

/** Reads what `writePageTable` wrote. */
export function readPageTable(reader: ByteReader): PageTable {
  const count = reader.varint();
  const firstBlocks = [0];
  for (let page = 0; page < count; page += 1) firstBlocks.push((firstBlocks[page] ?? 0) + reader.varint());
  const kinds = Array.from({ length: count }, () => recordKinds[reader.varint()] ?? 'page');
  const facets = {} as Record<FacetName, Facet>;
  for (const name of facetNames) facets[name] = readFacet(reader, count);
  return { firstBlocks, kinds, facets };
}
