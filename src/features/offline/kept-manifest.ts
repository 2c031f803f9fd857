/** One file of the site, as `offline-files.json` lists it: path below the base, bytes, and a hash of its content. */
export type ListedFile = readonly [path: string, bytes: number, revision: string];

/** `offline-files.json`: all that a reader can keep of one version of the site. */
export interface OfflineFiles {
  /** Hash of all that the site holds; another one means that something was published. */
  version: string;
  /** Sum of the bytes of all files. */
  bytes: number;
  files: readonly ListedFile[];
}

/** Where `offline-files.json` stands below the base. */
export const offlineFilesPath = 'offline-files.json';

/** Where the service worker stands below the base. */
export const workerPath = 'sw.js';

/** Addresses, below the base, under which a complete copy in the browser holds its own description. */
export const keptMarkPath = 'kept-copy.json';

/** Names of the caches of the site whose service worker has this scope (an absolute address). */
export function cacheNames(scope: string): {
  pages: string;
  files: string;
  kept: (version: string) => string;
} {
  return {
    pages: `pages ${scope}`,
    files: `files ${scope}`,
    kept: (version) => `kept ${scope} ${version}`,
  };
}

/** The address of a file, below the base: pages are asked for by their folder. */
export function addressOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
