import { indexPaths, rootPath } from '../format/root-file.ts';
import { otherVersion } from './failures.ts';
import { remember, type FetchFile } from './fetch-file.ts';
import { readRoot } from './single-files.ts';
import type { LoadReader } from './pagefind-words.ts';

/**
 * The files of another library, read by the site's own reader and WebAssembly: no code is taken from another host. A
 * library that another version wrote is refused.
 */
export function otherLibrary(
  fetchOther: FetchFile,
  fetchOwn: FetchFile,
  loadOwn: LoadReader,
): { fetchFile: FetchFile; loadReader: LoadReader } {
  const roots = remember((own: boolean) => readRoot(own ? fetchOwn : fetchOther));
  const fetchFile: FetchFile = async (path) => {
    if (!path.endsWith('.pagefind')) return fetchOther(path);
    const { version, wasm } = await roots(true);
    return fetchOwn(`${indexPaths(version).folder}/${wasm}`);
  };
  return {
    fetchFile: async (path) => {
      if (path === rootPath) {
        const [own, other] = await Promise.all([roots(true), readRoot(fetchOther)]);
        if (own.engine !== other.engine) throw otherVersion(other.engine, own.engine);
      }
      return fetchFile(path);
    },
    loadReader: async () => loadOwn(indexPaths((await roots(true)).version).reader),
  };
}
