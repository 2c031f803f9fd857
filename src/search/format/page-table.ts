import { recordKinds, type RecordKind } from '../record.ts';
import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { readFacet, writeFacet, type Facet } from './facet-columns.ts';

/** What is known of every page before its text is fetched. Pages stand from the newest to the oldest. */
export interface PageTable {
  /** First block of each page, and one past the last block. */
  firstBlocks: number[];
  kinds: RecordKind[];
  /** The filter that is always in sight. */
  kindFacet: Facet;
}

/** Writes a table; `readPageTable` reads it. */
export function writePageTable({ firstBlocks, kinds, kindFacet }: PageTable): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(kinds.length);
  for (let page = 0; page < kinds.length; page += 1) {
    writer.varint((firstBlocks[page + 1] ?? 0) - (firstBlocks[page] ?? 0));
  }
  for (const kind of kinds) writer.varint(recordKinds.indexOf(kind));
  writeFacet(writer, kindFacet);
  return writer.result();
}

/** Reads what `writePageTable` wrote. */
export function readPageTable(reader: ByteReader): PageTable {
  const count = reader.varint();
  const firstBlocks = [0];
  for (let page = 0; page < count; page += 1) firstBlocks.push((firstBlocks[page] ?? 0) + reader.varint());
  const kinds = Array.from({ length: count }, () => recordKinds[reader.varint()] ?? 'page');
  const kindFacet = readFacet(reader, count);
  return { firstBlocks, kinds, kindFacet };
}
