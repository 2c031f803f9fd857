import { chunksOfPrefix, firstWords } from '../format/chunk-directory.ts';
import { entryFile, type RootFile } from '../format/root-file.ts';
import { refusedName } from './failures.ts';
import { remember, type FetchFile } from './fetch-file.ts';
import { routeFiles } from './routed-files.ts';

/** What this search uses of Pagefind's reader. */
interface Pagefind {
  init: () => Promise<void>;
  /** Fetches the chunk of the index that would hold a word. */
  preload: (term: string) => Promise<void>;
  search: (
    term: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{
    results: { id: string; words: number[] }[];
    /** Of every filter that was asked for so far, each value with a count. */
    totalFilters: Record<string, Record<string, number>>;
  }>;
}

/** Pagefind's reader as a module. */
export interface PagefindModule {
  createInstance: (options: {
    basePath: string;
    noWorker: true;
    metaCacheTag: string;
    ranking: { readonly termFrequency: undefined };
  }) => Pagefind;
}

/** Loads Pagefind's reader by its address below the site's base. */
export type LoadReader = (path: string) => Promise<PagefindModule>;

/** The values of a filter, the most common first, with the pages that have each. */
export type Facet = ReadonlyMap<string, ReadonlySet<number>>;

/** What Pagefind knows of words. Pages are told by their numbers. */
export interface Words {
  /** Every place of a word, by page, in ascending order. */
  places: (word: string) => Promise<ReadonlyMap<number, readonly number[]>>;
  /** Every place of the words that begin so, by page, in ascending order. */
  placesOfPrefix: (prefix: string) => Promise<ReadonlyMap<number, readonly number[]>>;
  /** First place, on each page, of words that stand side by side. */
  phrase: (words: readonly string[]) => Promise<ReadonlyMap<number, number>>;
  facet: (name: string) => Promise<Facet>;
}

function assertWebAssembly(): void {
  try {
    // The shortest module there is.
    new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  } catch (cause) {
    const error = new Error('WebAssembly is refused.', { cause });
    error.name = refusedName;
    throw error;
  }
}

/** Opens Pagefind's reader over the files of a folder. */
export async function openWords(
  folder: string,
  root: RootFile,
  fetchFile: FetchFile,
  loadModule: () => Promise<PagefindModule>,
): Promise<Words> {
  assertWebAssembly();
  const files = routeFiles(folder, fetchFile);
  // Side by side: Pagefind itself would ask for one after the other.
  const first = [entryFile, root.meta, root.wasm].map(files.load);
  const [module, , meta = new Uint8Array()] = await Promise.all([loadModule(), ...first]);
  let begun: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (begun = resolve));
  const pagefind = module.createInstance({
    basePath: files.address,
    noWorker: true,
    metaCacheTag: root.version,
    // Pagefind looks only every 50 ms whether it is ready; its weights are what it reads when it is.
    ranking: {
      get termFrequency() {
        begun();
        return undefined;
      },
    },
  });
  await pagefind.init();
  await Promise.race([ready, pagefind.preload('')]);

  const ask = (term: string | null, filters: Record<string, string> = {}) =>
    files.guard(() => pagefind.search(term, { filters }));
  const search = async (term: string | null) => (await ask(term)).results;
  // Asked for everything, Pagefind answers in the order in which the pages were added.
  const pages = new Map((await search(null)).map(({ id }, number) => [id, number]));
  if (pages.size !== root.pages) throw new Error('The search index does not fit its table of pages.');
  const pageOf = ({ id }: { id: string }): number => pages.get(id) ?? -1;

  const places = async (word: string) =>
    new Map((await search(word)).map((found) => [pageOf(found), found.words]));
  // Of the words that begin so, Pagefind tells those of the chunks at hand: all that can hold one are fetched first.
  const placesOfPrefix = async (prefix: string) => {
    const chunks = chunksOfPrefix(firstWords(meta), prefix);
    await files.guard(() => Promise.all(chunks.map((word) => pagefind.preload(word))));
    return places(prefix);
  };
  const phrase = async (words: string) =>
    new Map((await search(`"${words}"`)).map((found) => [pageOf(found), found.words[0] ?? 0]));
  const facet = async (name: string): Promise<Facet> => {
    // No page has the empty value; asking for it fetches the filter with all its values.
    const { totalFilters } = await ask(null, { [name]: '' });
    const sets = Object.keys(totalFilters[name] ?? {}).map(async (value) => {
      const { results } = await ask(null, { [name]: value });
      return [value, new Set(results.map(pageOf))] as const;
    });
    const inOrder = (await Promise.all(sets)).sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
    return new Map(inOrder);
  };
  const phrases = remember(phrase);
  return {
    places: remember(places),
    placesOfPrefix: remember(placesOfPrefix),
    phrase: (words) => phrases(words.join(' ')),
    facet: remember(facet),
  };
}
