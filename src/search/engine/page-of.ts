import { blockSize } from '../format/layout.ts';
import type { PageTable } from '../format/page-table.ts';

/** The page that holds an address. */
export function pageOf({ firstBlocks }: PageTable, address: number): number {
  const block = Math.floor(address / blockSize);
  let low = 0;
  let high = firstBlocks.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firstBlocks[middle] ?? 0) <= block) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Address of a page's first character. */
export function baseOf({ firstBlocks }: PageTable, page: number): number {
  return (firstBlocks[page] ?? 0) * blockSize;
}
