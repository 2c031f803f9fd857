import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { placeClass, type PlaceClass } from './layout.ts';

/** What is known of a string on one page. */
export interface PageHit {
  page: number;
  /** Number of places. */
  count: number;
  /** The best class among the places. */
  class: PlaceClass;
  /** Block of the page, from 0, that holds the place to show. */
  block: number;
  /** Length of the shortest name that holds the string; 0 where none does. */
  nameLength: number;
}

/** Writes hits sorted by page, column by column. */
export function writePageList(writer: ByteWriter, hits: readonly PageHit[]): void {
  writer.varint(hits.length);
  let last = 0;
  for (const { page } of hits) {
    writer.varint(page - last);
    last = page;
  }
  for (const hit of hits) writer.varint(hit.count * 4 + hit.class);
  for (const { block } of hits) writer.varint(block);
  for (const hit of hits) if (hit.class === placeClass.name) writer.varint(hit.nameLength);
}

/** Reads what `writePageList` wrote. */
export function readPageList(reader: ByteReader): PageHit[] {
  const hits: PageHit[] = [];
  const length = reader.varint();
  let page = 0;
  for (let index = 0; index < length; index += 1) {
    page += reader.varint();
    hits.push({ page, count: 0, class: placeClass.text, block: 0, nameLength: 0 });
  }
  for (const hit of hits) {
    const value = reader.varint();
    hit.count = Math.floor(value / 4);
    hit.class = (value % 4) as PlaceClass;
  }
  for (const hit of hits) hit.block = reader.varint();
  for (const hit of hits) if (hit.class === placeClass.name) hit.nameLength = reader.varint();
  return hits;
}
