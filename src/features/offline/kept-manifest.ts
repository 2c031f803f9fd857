/**
 * One file of the site, as `offline-files.json` lists it: path below the base, bytes, a hash of its content, and the
 * ranks of the topics by which a reader chooses it; none of those for what belongs to every choice.
 */
export type ListedFile = readonly [path: string, bytes: number, revision: string, topics?: readonly number[]];

/** What of the site a reader keeps: all of it, or what belongs to every choice with the texts of some topics. */
export type Choice = 'all' | readonly string[];

/** `offline-files.json`: all that a reader can keep of one version of the site. */
export interface OfflineFiles {
  /** Hash of all that the site holds; another one means that something was published. */
  version: string;
  /** Sum of the bytes of all files. */
  bytes: number;
  files: readonly ListedFile[];
  /** Names of the topics of texts. A copy that an earlier version of the site kept has none. */
  topics?: readonly string[];
}

/** Of a list what a reader has chosen. */
export function chosenFiles(list: OfflineFiles, choice: Choice): OfflineFiles {
  if (choice === 'all') return list;
  const wanted = new Set(choice.map((topic) => list.topics?.indexOf(topic) ?? -1));
  const files = list.files.filter(
    ([, , , topics]) => topics === undefined || topics.some((rank) => wanted.has(rank)),
  );
  return { ...list, files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
}

/** Where `offline-files.json` stands below the base. */
export const offlineFilesPath = 'offline-files.json';

/** Where the titles of all pages stand below the base, by the address of the page; the worker has them from its beginning. */
export const titlesPath = 'page-titles.json';

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
