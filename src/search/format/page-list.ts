import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
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

/** Takes hits in the order of their pages and keeps them column by column. */
export class PageListWriter {
  private readonly pages = new ByteWriter();
  private readonly counts = new ByteWriter();
  private readonly blocks = new ByteWriter();
  private readonly names = new ByteWriter();
  private length = 0;
  private last = 0;

  add(hit: PageHit): void {
    this.pages.varint(hit.page - this.last);
    this.counts.varint(hit.count * 4 + hit.class);
    this.blocks.varint(hit.block);
    if (hit.class === placeClass.name) this.names.varint(hit.nameLength);
    this.last = hit.page;
    this.length += 1;
  }

  result(): Uint8Array {
    const writer = new ByteWriter();
    writer.varint(this.length);
    for (const column of [this.pages, this.counts, this.blocks, this.names]) writer.raw(column.result());
    return writer.result();
  }
}

/** Reads what a PageListWriter wrote. */
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
