import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { pageText } from '../../../src/search/build/page-text.ts';
import { simplifiedMap } from '../../../src/search/build/simplified-map.ts';
import { buildSearchIndex } from '../../../src/search/build-search-index.ts';
import { openIndex, type IndexFiles } from '../../../src/search/engine/index-files.ts';
import type { LoadReader, PagefindModule } from '../../../src/search/engine/pagefind-words.ts';
import { createSearcher, type Searcher } from '../../../src/search/engine/searcher.ts';
import type { ShortForms } from '../../../src/search/short-forms.ts';
import type { RecordPart, SearchRecord } from '../../../src/search/record.ts';

/** A library with its index, for one test. */
export interface TestLibrary {
  index: IndexFiles;
  searcher: Searcher;
  /** Files fetched so far, by their paths. */
  fetched: string[];
  /** Normalised text of each page, by its address: what grep would look at. */
  texts: ReadonlyMap<string, string>;
  /** Addresses of the pages that contain every phrase, computed from the texts. */
  truth: (...phrases: string[]) => string[];
  urlOf: (page: number) => Promise<string>;
  /** Addresses of the exact matches of a query, in their order. */
  found: (query: string) => Promise<string[]>;
}

/** Loads the reader that lies in an index below the folder. */
export const readerIn =
  (folder: string): LoadReader =>
  async (file) =>
    (await import(pathToFileURL(path.join(folder, file)).href)) as PagefindModule;

/** Builds the index of the records in a folder that goes with the test. */
export async function openLibrary(
  records: readonly SearchRecord[],
  keep?: string,
  shortForms: ShortForms = {},
): Promise<TestLibrary> {
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'search-'));
  if (keep === undefined) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await buildSearchIndex(records, folder, shortForms);
  const fetched: string[] = [];
  const fetchFile = async (file: string) => {
    fetched.push(file);
    return new Uint8Array(await readFile(path.join(folder, file)));
  };
  const index = await openIndex(fetchFile, readerIn(folder));
  const searcher = createSearcher(fetchFile, readerIn(folder));
  const texts = new Map(records.map((record) => [record.url, pageText(record, simplifiedMap()).text]));
  const urlOf = async (page: number) => (await index.block(index.table.firstBlocks[page] ?? 0)).url;
  return {
    index,
    searcher,
    fetched,
    texts,
    truth: (...phrases) =>
      [...texts]
        .filter(([, text]) => phrases.every((phrase) => text.includes(phrase)))
        .map(([url]) => url)
        .sort(),
    urlOf,
    async found(query) {
      const answer = await searcher.answer(query);
      const matches = await searcher.list(answer, {}, 'relevance');
      return Promise.all(matches.map(({ page }) => urlOf(page)));
    },
  };
}

/** A document of paragraphs, with ids p1, p2 … */
export function document(url: string, title: string, ...paragraphs: string[]): SearchRecord {
  return {
    url,
    kind: 'document',
    title,
    filters: { kind: '新闻' },
    parts: paragraphs.map((text, index): RecordPart => ({
      id: `p${index + 1}`,
      label: '',
      text,
      heading: false,
    })),
  };
}

/** A term of the glossary. */
export function term(url: string, title: string, names: string[], ...fields: string[]): SearchRecord {
  return { ...document(url, title, ...fields), kind: 'glossary', names, filters: { kind: '名词' } };
}
