import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { PagefindModule } from '../../src/search/engine/pagefind-words.ts';
import { createSearcher } from '../../src/search/engine/searcher.ts';
import type { BenchLibrary } from './search-library.ts';

export interface Quality {
  precision: number;
  recall: number;
  /** Share of the first five results that contain the query. */
  rightInTop5: number;
}

/** Compares what was found for each query, in order, with what grep finds. */
export function qualityOf(library: BenchLibrary, found: ReadonlyMap<string, readonly string[]>): Quality {
  const sums = { precision: 0, recall: 0, rightInTop5: 0 };
  for (const [query, urls] of found) {
    const truth = library.truth(query);
    const right = urls.filter((url) => truth.has(url)).length;
    const top = urls.slice(0, 5);
    sums.precision += urls.length === 0 ? 1 : right / urls.length;
    sums.recall += truth.size === 0 ? 1 : right / truth.size;
    sums.rightInTop5 += top.length === 0 ? 0 : top.filter((url) => truth.has(url)).length / top.length;
  }
  return {
    precision: sums.precision / found.size,
    recall: sums.recall / found.size,
    rightInTop5: sums.rightInTop5 / found.size,
  };
}

/** Everything that our search finds, by the same code that runs in the browser. */
export async function findWithOurs(
  folder: string,
  queries: readonly string[],
): Promise<Map<string, string[]>> {
  const searcher = createSearcher(
    async (file) => new Uint8Array(readFileSync(path.join(folder, file))),
    async (file) => (await import(pathToFileURL(path.join(folder, file)).href)) as PagefindModule,
  );
  const found = new Map<string, string[]>();
  for (const query of queries) {
    const answer = await searcher.answer(query);
    const matches = await searcher.list(answer, {}, 'relevance');
    const shown = await Promise.all(matches.map((match) => searcher.show(answer, match)));
    found.set(
      query,
      shown.map(({ url }) => url),
    );
  }
  return found;
}

/** Addresses of stock results, whose names are the names of their fragment files. */
export function addressesOfStock(folder: string, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const packed = readFileSync(path.join(folder, 'pagefind/fragment', `${id}.pf_fragment`));
    const text = gunzipSync(packed).toString();
    return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
  });
}
