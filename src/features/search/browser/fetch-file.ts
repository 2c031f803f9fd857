import type { FetchFile } from '../../../search/engine/index-files.ts';
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
