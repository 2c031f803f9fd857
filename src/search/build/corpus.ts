import { blockSize, placeClass } from '../format/layout.ts';
import type { PlaceSource } from '../format/gram-tree.ts';
import type { PageText } from './page-text.ts';

/** All texts in one array, each page from a block of its own, with 0 wherever a match must not run on. */
export interface Corpus extends PlaceSource {
  units: Uint16Array;
  classes: Uint8Array;
  /** First block of each page, and one past the last. */
  firstBlocks: Uint32Array;
  /** Number of addresses that hold a character. */
  filled: number;
}

/** Lays the pages' texts out by address. */
export function layOut(pages: readonly PageText[]): Corpus {
  const firstBlocks = new Uint32Array(pages.length + 1);
  pages.forEach((page, index) => {
    firstBlocks[index + 1] = (firstBlocks[index] ?? 0) + Math.ceil((page.text.length + 1) / blockSize);
  });
  const size = (firstBlocks[pages.length] ?? 0) * blockSize;
  const units = new Uint16Array(size);
  const classes = new Uint8Array(size);
  let filled = 0;
  pages.forEach((page, index) => {
    const base = (firstBlocks[index] ?? 0) * blockSize;
    for (let offset = 0; offset < page.text.length; offset += 1) {
      const unit = page.text.charCodeAt(offset);
      if (unit === 10) continue;
      units[base + offset] = unit;
      filled += 1;
    }
    for (const span of page.spans) classes.fill(span.class, base + span.start, base + span.end);
  });
  return {
    units,
    classes,
    firstBlocks,
    filled,
    classOf: (address) => classes[address] ?? placeClass.text,
    nameLength(address) {
      let start = address;
      let end = address;
      while (start > 0 && units[start - 1] !== 0 && classes[start - 1] === placeClass.name) start -= 1;
      while (units[end] !== 0) end += 1;
      return end - start;
    },
  };
}
