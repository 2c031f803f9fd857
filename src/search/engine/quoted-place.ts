import { blockSize } from '../format/layout.ts';
import type { RecordKind } from '../record.ts';
import { blockText, partOrigins } from './block-text.ts';
import type { Stretch } from './find-similar.ts';
import type { IndexFiles } from './index-files.ts';

/** What of a paragraph a stretch covers. */
export interface QuotedPart {
  /** Fragment of its address, '' where it has none. */
  id: string;
  /** As printed. */
  words: string;
  /** Printed text around the words, with where they begin and end in it. */
  text: string;
  start: number;
  end: number;
}

/** A stretch of a page as it is printed. */
export interface QuotedPlace {
  /** Address below the site's base. */
  url: string;
  kind: RecordKind;
  title: string;
  /** In reading order. */
  parts: QuotedPart[];
}

/** Reads the printed words of a stretch, paragraph by paragraph. */
export async function readPlace(index: IndexFiles, { page, from, to }: Stretch): Promise<QuotedPlace> {
  const first = index.table.firstBlocks[page] ?? 0;
  const parts: (QuotedPart & { origin: number })[] = [];
  let head = { url: '', kind: 'page' as RecordKind, title: '' };
  for (let block = Math.floor(from / blockSize); block * blockSize < to; block += 1) {
    const read = blockText(await index.block(first + block));
    head = read.file;
    // Every block answers for its own characters only: what it holds beyond them stands in its neighbours too.
    const low = Math.max(from, block * blockSize);
    const high = Math.min(to, (block + 1) * blockSize);
    for (const part of read.parts) {
      const start = Math.max(low, read.start + part.start);
      const end = Math.min(high, read.start + part.start + part.text.length);
      if (start >= end) continue;
      const origins = partOrigins(part);
      const [, , id, , text] = part.part;
      const offset = read.start + part.start;
      const printedStart = origins[start - offset] ?? 0;
      const printedEnd = origins[end - offset] ?? text.length;
      const words = text.slice(printedStart, printedEnd);
      const last = parts.at(-1);
      if (last && last.id === id && last.origin === start) {
        // The same paragraph in the next block.
        last.words += words;
        last.text = last.text.slice(0, last.end) + text.slice(printedStart);
        last.end += words.length;
        last.origin = end;
      } else {
        parts.push({ id, words, text, start: printedStart, end: printedEnd, origin: end });
      }
    }
  }
  return {
    url: head.url,
    kind: head.kind,
    title: head.title,
    parts: parts.map(({ id, words, text, start, end }) => ({ id, words, text, start, end })),
  };
}
