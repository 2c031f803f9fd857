import type { FetchFile } from '../../../search/engine/fetch-file.ts';
import type { LoadReader, PagefindModule } from '../../../search/engine/pagefind-words.ts';
import { rootPath } from '../../../search/format/root-file.ts';

/** Fetches files of the site below its base, which ends with a slash. */
export function fetchBelow(base: string): FetchFile {
  return async (path) => {
    // Only the root file keeps its name from one version to the next.
    const response = await fetch(`${base}${path}`, { cache: path === rootPath ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Loads Pagefind's reader from the site. */
export function readerBelow(base: string): LoadReader {
  let failures = 0;
  return async (path) => {
    try {
      // A browser may remember that a module did not come, and not ask for the same address again.
      const address = `${base}${path}${failures > 0 ? `?again=${failures}` : ''}`;
      return (await import(/* @vite-ignore */ address)) as PagefindModule;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}
