import { entryFile } from '../format/root-file.ts';
import { remember, unpack, type FetchFile } from './fetch-file.ts';

/**
 * Pagefind fetches by itself, takes a file that is missing or cut off for an empty one, and would say that nothing was
 * found. So its requests come here: under an address that only this module answers.
 */
export interface RoutedFiles {
  /** Where Pagefind is told that its index lies. */
  address: string;
  /** A file, fetched before Pagefind asks for it. */
  load: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Runs what makes Pagefind fetch; rejects where a file did not come whole. */
  guard: <Value>(run: () => Promise<Value>) => Promise<Value>;
}

const scheme = 'https://search-index.invalid/';
const signature = new TextEncoder().encode('pagefind_dcd');

const routes = new Map<string, (name: string) => Promise<Uint8Array<ArrayBuffer>>>();
let isRouted = false;

function routeFetch(): void {
  if (isRouted) return;
  isRouted = true;
  const direct = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith(scheme)) return direct(input, init);
    const [library = '', ...name] = url.slice(scheme.length).replace(/\?.*$/u, '').split('/');
    const load = routes.get(library);
    if (!load) throw new Error(`There is no search index at ${url}.`);
    return new Response(await load(name.join('/')));
  };
}

async function loadWhole(fetchFile: FetchFile, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await unpack(await fetchFile(path));
  if (!path.endsWith(`/${entryFile}`) && signature.some((byte, index) => bytes[index] !== byte)) {
    throw new Error(`${path} is no file of the search index.`);
  }
  return bytes;
}

/** Opens the way from Pagefind to the files of a folder. */
export function routeFiles(folder: string, fetchFile: FetchFile): RoutedFiles {
  routeFetch();
  let failures = 0;
  let failure: unknown;
  const load = remember(async (name: string) => {
    try {
      return await loadWhole(fetchFile, `${folder}/${name}`);
    } catch (error) {
      failures += 1;
      failure = error;
      throw error;
    }
  });
  const library = String(routes.size);
  routes.set(library, load);
  return {
    address: `${scheme}${library}/`,
    load,
    async guard(run) {
      const before = failures;
      const value = await run();
      if (failures > before) throw failure;
      return value;
    },
  };
}
