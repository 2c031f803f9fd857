import { pageText } from '../../src/search/build/page-text.ts';
import { simplifiedMap } from '../../src/search/build/simplified-map.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { generateLibrary } from '../../tests/fixtures/generator/generate-library.ts';
import { seededRandom } from '../../src/features/study/quiz/seeded.ts';

/** Characters of the shortest and the longest query. */
const lengths = [1, 12] as const;

/** A generated library with what grep would look at, and queries drawn from it. */
export interface BenchLibrary {
  records: SearchRecord[];
  /** Normalised text of each page, by its address. */
  texts: Map<string, string>;
  /** Substrings of the texts, of each length from 1 to 12 in turn. */
  queries: string[];
  truth: (query: string) => Set<string>;
}

/** The same library for the same size and seed. */
export function benchRecords(documents: number, seed: number): SearchRecord[] {
  return generateLibrary({ seed, documents });
}

/** Draws the queries of a run. */
export function benchLibrary(documents: number, seed: number, queryCount: number): BenchLibrary {
  const records = benchRecords(documents, seed);
  const texts = new Map(records.map((record) => [record.url, pageText(record, simplifiedMap()).text]));
  const all = [...texts.values()];
  const random = seededRandom(seed + documents);
  const queries: string[] = [];
  while (queries.length < queryCount) {
    const length = lengths[0] + (queries.length % lengths[1]);
    const text = all[Math.floor(random() * all.length)] ?? '';
    const start = Math.floor(random() * (text.length - length));
    const query = text.slice(start, start + length);
    // Punctuation alone is nothing that a reader looks for, and a line break ends a title.
    if (/[\n"]|^-/u.test(query) || !/[\p{L}\p{N}]/u.test(query)) continue;
    queries.push(query);
  }
  return {
    records,
    texts,
    queries,
    truth: (query) => new Set([...texts].filter(([, text]) => text.includes(query)).map(([url]) => url)),
  };
}
