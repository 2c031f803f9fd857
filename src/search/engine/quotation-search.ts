import { blockSize } from '../format/layout.ts';
import { normaliseWithOrigins, type MappedText } from '../text/normalise.ts';
import { blockText } from './block-text.ts';
import type { FetchFile } from './fetch-file.ts';
import { findPhrase } from './find-phrase.ts';
import { findSimilar, type SimilarStretch, type Stretch } from './find-similar.ts';
import { openIndex, type IndexFiles } from './index-files.ts';
import { baseOf, pageOf } from './page-of.ts';
import { pageSlice } from './page-slice.ts';
import type { LoadReader } from './pagefind-words.ts';
import type { PhraseMatches } from './phrase-matches.ts';
import { readPlace, type QuotedPlace } from './quoted-place.ts';
import { earlierText, type RecordKind } from '../record.ts';

/** Where words stand letter for letter. */
export interface ExactPlaces {
  /** Pages in the order in which they are to be cited: documents first, official ones above the rest, the last text of a policy above earlier ones. */
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
  /** The stretch of a document that has the words where `pattern`, which holds them, fits its text. */
  fitting: (wanted: FittingWords) => Promise<Stretch | undefined>;
  /** The targets and figures of which `says`, asked with the text of each, is true; all of them contain the words. */
  entriesThat: (words: string, says: (text: string) => boolean) => Promise<NamedEntry[]>;
  print: (stretch: Stretch) => Promise<QuotedPlace>;
}

/** Words, and what must stand around them. */
export interface FittingWords {
  words: string;
  /** Characters before and after the words that the pattern may take up. */
  before: number;
  after: number;
  pattern: RegExp;
}

/** A target or figure. */
export interface NamedEntry {
  /** Address below the site's base. */
  url: string;
  kind: RecordKind;
  title: string;
}

/** Places that are read for a pattern, and entries that are named. */
const readPlaces = 24;
const namedEntries = 3;
/** Characters by which another number may be longer. */
const numberRoom = 24;

async function fitting(
  index: IndexFiles,
  { words, before, after, pattern }: FittingWords,
  isDocument: (page: number) => boolean,
): Promise<Stretch | undefined> {
  const { places = [] } = await findPhrase(index, words);
  const looked = places.filter((address) => isDocument(pageOf(index.table, address)));
  for (const address of looked.slice(0, readPlaces)) {
    const page = pageOf(index.table, address);
    const offset = address - baseOf(index.table, page);
    const from = Math.max(0, offset - before - numberRoom);
    const text = await pageSlice(index, page, from, offset + words.length + after + numberRoom);
    const found = pattern.exec(text);
    if (found) {
      const start = from + found.index;
      return { page, from: start, to: start + found[0].length };
    }
  }
  return undefined;
}

async function entriesThat(
  index: IndexFiles,
  words: string,
  says: (text: string) => boolean,
): Promise<NamedEntry[]> {
  const { kinds, firstBlocks } = index.table;
  const { hits } = await findPhrase(index, words);
  const pages = [...hits.keys()].filter((page) => kinds[page] === 'target' || kinds[page] === 'figure');
  const read = await Promise.all(
    pages.slice(0, readPlaces).map(async (page) => blockText(await index.block(firstBlocks[page] ?? 0))),
  );
  return read
    .filter(({ text }) => says(text))
    .slice(0, namedEntries)
    .map(({ file: { url, kind, title } }) => ({ url, kind, title }));
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
  const earlierPages = (await index.words.facet('form')).get(earlierText);
  const order = (page: number): number => {
    if (!isDocument(page)) return 3;
    if (!officialPages?.has(page)) return 2;
    return earlierPages?.has(page) ? 1 : 0;
  };
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
    fitting: (wanted) => fitting(index, wanted, isDocument),
    entriesThat: (words, says) => entriesThat(index, words, says),
    print: (stretch) => readPlace(index, stretch),
  };
}
