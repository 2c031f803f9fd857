import { blockSize } from '../format/layout.ts';
import type { Place } from '../format/gram-tree.ts';
import { findMarks, pairsOf } from '../text/find-marks.ts';
import { blockText } from './block-text.ts';
import { matchesOfPlaces, type PhraseMatches } from './find-phrase.ts';
import type { IndexFiles } from './index-files.ts';
import { findPair, type PairPages } from './pair-pages.ts';
import { baseOf, pageOf } from './page-of.ts';

/** Blocks of text that are read to make sure of one phrase. */
const readBlocks = 48;

/** Blocks in which the rarest pair of the phrase stands, on pages that hold all its pairs. */
function candidateBlocks(index: IndexFiles, found: readonly PairPages[]): number[] {
  const [rarest, ...others] = [...found].sort(
    (a, b) => Number(!a.places) - Number(!b.places) || a.pages.size - b.pages.size,
  );
  if (!rarest) return [];
  const held = (page: number): boolean => others.every(({ pages }) => pages.has(page));
  const blocks = rarest.places
    ? rarest.places
        .filter(({ address }) => held(pageOf(index.table, address)))
        .map(({ address }) => Math.floor(address / blockSize))
    : [...rarest.pages]
        .filter(([page]) => held(page))
        .map(([page, { block }]) => (index.table.firstBlocks[page] ?? 0) + block);
  return [...new Set(blocks)].slice(0, readBlocks);
}

/**
 * Every page that contains a phrase when punctuation is left aside on both sides, made sure of on the text. Of a
 * phrase made of the library's most common pairs only, the first places of each page are looked at.
 */
export async function findLoosely(index: IndexFiles, phrase: string): Promise<PhraseMatches> {
  const found = await Promise.all(
    pairsOf(phrase)
      .slice(0, readBlocks)
      .map((pair) => findPair(index, pair)),
  );
  const places = new Map<number, Place>();
  await Promise.all(
    candidateBlocks(index, found).map(async (number) => {
      const page = pageOf(index.table, number * blockSize);
      const { start, text, parts } = blockText(await index.block(number));
      for (const [from] of findMarks(text, [phrase], 'loose')) {
        const part = parts.findLast((item) => item.start <= from);
        const address = baseOf(index.table, page) + start + from;
        places.set(address, { address, class: part?.part[1] ?? 0, nameLength: 0 });
      }
    }),
  );
  return matchesOfPlaces(index, [...places.values()]);
}
