import { blockSize, placeClass } from '../format/layout.ts';
import { findMarks, pairsOf } from '../text/find-marks.ts';
import { blockText } from './block-text.ts';
import type { IndexFiles } from './index-files.ts';
import { findLoosePair, type PairPages } from './pair-pages.ts';
import { baseOf, pageOf } from './page-of.ts';
import { gather, type PhraseMatches, type PhrasePlace } from './phrase-matches.ts';

/** Blocks of text that are read to make sure of one phrase. */
const readBlocks = 48;

/** Blocks in which the rarest pair stands on pages that hold all pairs; all blocks of a page where its place is unknown. */
function candidateBlocks({ table }: IndexFiles, found: readonly PairPages[]): number[] {
  const [rarest, ...others] = [...found].sort(
    (a, b) => Number(!a.places) - Number(!b.places) || a.pages.size - b.pages.size,
  );
  if (!rarest) return [];
  const pages = new Set([...rarest.pages].filter((page) => others.every((other) => other.pages.has(page))));
  const blocks = new Set<number>();
  for (const address of rarest.places ?? []) {
    if (pages.has(pageOf(table, address))) blocks.add(Math.floor(address / blockSize));
  }
  const located = new Set([...blocks].map((block) => pageOf(table, block * blockSize)));
  for (const page of pages) {
    if (located.has(page)) continue;
    const end = table.firstBlocks[page + 1] ?? 0;
    for (let block = table.firstBlocks[page] ?? 0; block < end; block += 1) blocks.add(block);
  }
  return [...blocks].slice(0, readBlocks);
}

/**
 * Every page that contains a phrase when punctuation is left aside on both sides, made sure of on the text. Of a
 * phrase made of the library's most common pairs only, the first places of each page are looked at.
 */
export async function findLoosely(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  const found = await Promise.all(
    pairsOf(phrase)
      .slice(0, readBlocks)
      .map((pair) => findLoosePair(index, pair)),
  );
  const places = new Map<number, PhrasePlace>();
  await Promise.all(
    candidateBlocks(index, found).map(async (number) => {
      const page = pageOf(index.table, number * blockSize);
      const { start, text, parts } = blockText(await index.block(number));
      for (const [from] of findMarks(text, [phrase], 'loose')) {
        const part = parts.findLast((item) => item.start <= from);
        const place = { page, class: part?.part[1] ?? placeClass.text, nameLength: 0 };
        places.set(baseOf(index.table, page) + start + from, { ...place, offset: start + from });
      }
    }),
  );
  return gather(index, places.values());
}
