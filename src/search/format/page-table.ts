import type { RecordKind } from '../record.ts';
import { blockSize, placeClass, type PlaceClass } from './layout.ts';

/** What is known of every page before its text is fetched, as it is written. Pages stand from the newest to the oldest. */
export interface PageTableFile {
  kinds: RecordKind[];
  /** As precise as each page knows it; '' where there is none. */
  dates: string[];
  /** Lengths of the names of each page, the shortest first. */
  names: number[][];
  /** Length of the headings of each page, one sign after each counted. */
  headings: number[];
  /** Length of the parts of each page, read as one text. */
  bodies: number[];
}

/** The table with what follows from it. */
export interface PageTable extends PageTableFile {
  /** First block of each page, and one past the last block. */
  firstBlocks: number[];
}

/**
 * Length of the names of a page, one sign after each counted. The index holds names, headings, parts in this order; the
 * text of a page holds names and parts.
 */
export const namesLength = (names: readonly number[]): number =>
  names.reduce((sum, length) => sum + length + 1, 0);

/** Blocks of a text of so many characters. */
const blocksOf = (length: number): number => Math.ceil((length + 1) / blockSize);

/** The table as the engine uses it. */
export function openPageTable(file: PageTableFile): PageTable {
  const firstBlocks = [0];
  file.names.forEach((names, page) => {
    const blocks = blocksOf(namesLength(names) + (file.bodies[page] ?? 0));
    firstBlocks.push((firstBlocks[page] ?? 0) + blocks);
  });
  return { ...file, firstBlocks };
}

/** What a word of the index stands in. */
export interface Placed {
  class: PlaceClass;
  /** Length of the name that holds it; 0 elsewhere. */
  nameLength: number;
  /** Offset in the text of the page; -1 in names and headings, which stand in the index in another order. */
  offset: number;
}

/** What the word with this number stands in, on a page. */
export function placeOf({ names, headings }: PageTable, page: number, position: number): Placed {
  const own = names[page] ?? [];
  let end = 0;
  for (const length of own) {
    end += length + 1;
    if (position < end) return { class: placeClass.name, nameLength: length, offset: -1 };
  }
  const offset = position - (headings[page] ?? 0);
  if (offset < end) return { class: placeClass.heading, nameLength: 0, offset: -1 };
  return { class: placeClass.text, nameLength: 0, offset };
}
