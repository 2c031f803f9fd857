import { cacheNames, keptMarkPath, type Choice, type OfflineFiles } from '../kept-manifest.ts';

/** What a complete copy says of itself. */
export interface KeptCopy extends OfflineFiles {
  /** When it was completed, ISO 8601. */
  at: string;
  /** What the reader chose; absent of a copy from before there was a choice: all. */
  choice?: Choice;
}

/** Whether a copy is of the list's version and holds all that is chosen. */
export function isCovered(copy: KeptCopy, list: OfflineFiles, choice: Choice): boolean {
  const kept = copy.choice ?? 'all';
  if (copy.version !== list.version) return false;
  return kept === 'all' || (choice !== 'all' && choice.every((topic) => kept.includes(topic)));
}

/** A cache that holds a whole version of the site, or the part of one that has come so far. */
export interface FoundCopy {
  name: string;
  cache: Cache;
  /** Undefined while it is not complete. */
  mark: KeptCopy | undefined;
}

/** All copies of the site with this scope that the browser keeps, the latest last. */
export async function findCopies(scope: string): Promise<FoundCopy[]> {
  const prefix = cacheNames(scope).kept('');
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const mark = await cache.match(scope + keptMarkPath);
      return { name, cache, mark: mark && ((await mark.json()) as KeptCopy) };
    }),
  );
}

/** Marks a copy as complete; from now on it is the one that is read, and former ones go. */
export async function completeCopy(
  scope: string,
  cache: Cache,
  files: OfflineFiles,
  choice: Choice,
  now: Date,
): Promise<void> {
  const copy: KeptCopy = { ...files, at: now.toISOString(), choice };
  await cache.put(scope + keptMarkPath, new Response(JSON.stringify(copy)));
  const names = cacheNames(scope);
  for (const { name } of await findCopies(scope)) {
    if (name !== names.kept(files.version)) await caches.delete(name);
  }
  if (choice !== 'all') return;
  // What was kept page by page is in the copy too, and as new as it or newer.
  await Promise.all([names.pages, names.files].map((name) => caches.delete(name)));
}

/** Takes away all that the browser keeps of the site, but not the tray nor the notes. */
export async function clearAll(scope: string): Promise<void> {
  const names = cacheNames(scope);
  const copies = (await findCopies(scope)).map(({ name }) => name);
  await Promise.all([...copies, names.pages, names.files].map((name) => caches.delete(name)));
}
