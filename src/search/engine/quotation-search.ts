import { blockSize } from '../format/layout.ts';
import { normaliseWithOrigins, type MappedText } from '../text/normalise.ts';
import { blockText } from './block-text.ts';
import type { FetchFile } from './fetch-file.ts';
import { findPhrase } from './find-phrase.ts';
import { findSimilar, type SimilarStretch, type Stretch } from './find-similar.ts';
import { openIndex, type IndexFiles } from './index-files.ts';
import { baseOf } from './page-of.ts';
import type { LoadReader } from './pagefind-words.ts';
import type { PhraseMatches } from './phrase-matches.ts';
import { readPlace, type QuotedPlace } from './quoted-place.ts';

/** Where words stand letter for letter. */
export interface ExactPlaces {
  /** Pages in the order in which they are to be cited: documents first, official ones above the rest. */
  pages: readonly number[];
  /** How many of them are documents. */
  documents: number;
  matches: PhraseMatches;
}

/** Looks for quotations in the texts of a library; words are given in their normal form. */
export interface QuotationSearch {
  /** The form in which words are compared: the normal one, traditional characters read as simplified ones. */
  read: (text: string) => MappedText;
  exactly: (words: string) => Promise<ExactPlaces>;
  /** The likest stretch of a document that takes no more than `most` changes. */
  nearly: (words: string, most: number) => Promise<SimilarStretch | undefined>;
  /** The place of the words on a page that has them. */
  locate: (words: string, page: number, matches: PhraseMatches) => Promise<Stretch | undefined>;
  print: (stretch: Stretch) => Promise<QuotedPlace>;
}

async function locate(
  index: IndexFiles,
  words: string,
  page: number,
  { hits, places }: PhraseMatches,
): Promise<Stretch | undefined> {
  const base = baseOf(index.table, page);
  const end = (index.table.firstBlocks[page + 1] ?? 0) * blockSize;
  // Words of the text before the same words of a title.
  const place = (places ?? []).find((address) => address >= base && address < end);
  if (place !== undefined) return { page, from: place - base, to: place - base + words.length };
  const first = index.table.firstBlocks[page] ?? 0;
  const hit = hits.get(page)?.block ?? 0;
  for (let block = first + Math.max(0, hit); block * blockSize < end; block += 1) {
    const { start, text } = blockText(await index.block(block));
    const at = text.indexOf(words);
    if (at >= 0) return { page, from: start + at, to: start + at + words.length };
    if (hit >= 0) break;
  }
  return undefined;
}

/** Opens the search for quotations over files that `fetchFile` gets; `official` names the kind to cite first. */
export async function openQuotationSearch(
  fetchFile: FetchFile,
  loadReader: LoadReader,
  official: string,
): Promise<QuotationSearch> {
  const index = await openIndex(fetchFile, loadReader);
  const simplified = await index.simplified();
  const { kinds } = index.table;
  const officialPages = (await index.words.facet('kind')).get(official);
  const isDocument = (page: number): boolean => kinds[page] === 'document';
  const order = (page: number): number => (!isDocument(page) ? 2 : officialPages?.has(page) ? 0 : 1);
  return {
    read: (text) => normaliseWithOrigins(text, simplified),
    async exactly(words) {
      const matches = await findPhrase(index, words);
      const pages = [...matches.hits.keys()]
        // What this site says of itself is no source.
        .filter((page) => kinds[page] !== 'page')
        .sort((a, b) => order(a) - order(b) || a - b);
      return { pages, documents: pages.filter(isDocument).length, matches };
    },
    nearly: (words, most) => findSimilar(index, words, most, isDocument),
    locate: (words, page, matches) => locate(index, words, page, matches),
    print: (stretch) => readPlace(index, stretch),
  };
}
