import { blockSize } from '../format/layout.ts';
import { blockText } from './block-text.ts';
import type { IndexFiles } from './index-files.ts';

/** Normalised text of a page from one offset to another, shorter where the page ends. */
export async function pageSlice(index: IndexFiles, page: number, from: number, to: number): Promise<string> {
  const first = index.table.firstBlocks[page] ?? 0;
  const end = index.table.firstBlocks[page + 1] ?? first;
  let result = '';
  let offset = from;
  while (offset < to) {
    const block = first + Math.floor(offset / blockSize);
    if (offset < 0 || block >= end) break;
    const { start, text } = blockText(await index.block(block));
    const piece = text.slice(Math.max(0, offset - start), to - start);
    if (piece === '' || offset < start) break;
    result += piece;
    offset += piece.length;
  }
  return result;
}
