import { refusalOf, type Keeping } from '../../../ui/browser/keeping.ts';
import {
  addressOfFile,
  cacheNames,
  chosenFiles,
  offlineFilesPath,
  type Choice,
  type OfflineFiles,
} from '../kept-manifest.ts';
import { completeCopy, findCopies } from './kept-copy.ts';

/** Files that are asked for at the same time. */
const atOnce = 6;

/** Why the keeping ended before its end. */
export type Stop = 'stopped' | 'network' | 'missing' | 'changed' | Exclude<Keeping, 'kept'>;

/** Thrown where the keeping ends early; what has come so far stays, the former copy too. */
export class KeepingStopped extends Error {
  readonly reason: Stop;
  constructor(reason: Stop, detail = '') {
    super(detail);
    this.reason = reason;
  }
}

/** The list of all files of the version that the server has now. */
export async function fetchList(scope: string): Promise<OfflineFiles> {
  let response: Response;
  try {
    response = await fetch(scope + offlineFilesPath, { cache: 'no-store' });
  } catch {
    throw new KeepingStopped('network');
  }
  if (!response.ok) throw new KeepingStopped('missing', offlineFilesPath);
  return (await response.json()) as OfflineFiles;
}

async function fetchFile(address: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-store', signal });
  } catch {
    throw new KeepingStopped(signal.aborted ? 'stopped' : 'network');
  }
  if (!response.ok) throw new KeepingStopped('missing', address);
  // Read to its end first: a file that breaks off must not be kept. A response that was redirected cannot be shown.
  try {
    return new Response(await response.arrayBuffer(), { headers: response.headers });
  } catch {
    throw new KeepingStopped(signal.aborted ? 'stopped' : 'network');
  }
}

async function put(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    throw new KeepingStopped(refusalOf(error));
  }
}

/**
 * Keeps what was chosen of the site in a cache of its own version. What a former copy has in the same state is taken from it,
 * and what an attempt that broke off has brought is not fetched again. Until the last file is there the former copy is
 * the one that is read. Throws `KeepingStopped`.
 */
export async function keepFiles(
  scope: string,
  choice: Choice,
  signal: AbortSignal,
  onProgress: (bytes: number, all: number) => void,
): Promise<OfflineFiles> {
  const list = chosenFiles(await fetchList(scope), choice);
  const name = cacheNames(scope).kept(list.version);
  const copies = await findCopies(scope).catch(() => {
    throw new KeepingStopped('refused');
  });
  for (const copy of copies) if (!copy.mark && copy.name !== name) await caches.delete(copy.name);
  const former = copies.findLast(({ mark }) => mark !== undefined);
  const revisions = new Map(former?.mark?.files.map(([path, , revision]) => [path, revision]));
  const cache = await caches.open(name);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const queue = [...list.files];
  let done = 0;
  let isOver = false;
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (signal.aborted) throw new KeepingStopped('stopped');
      const [path, bytes, revision] = file;
      const address = new URL(addressOfFile(path), scope).href;
      if (!present.has(address)) {
        const same = revisions.get(path) === revision ? await former?.cache.match(address) : undefined;
        await put(cache, address, same ?? (await fetchFile(address, signal)));
      }
      done += bytes;
      // What another of them ran into has been told already.
      if (!isOver) onProgress(done, list.bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (error) {
    isOver = true;
    queue.length = 0;
    throw error;
  }
  if ((await fetchList(scope)).version !== list.version) throw new KeepingStopped('changed');
  await completeCopy(scope, cache, list, choice, new Date());
  return list;
}
