import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { firstWords } from '../format/chunk-directory.ts';
import { entryFile, readerFile } from '../format/root-file.ts';

/**
 * Size of a chunk as Pagefind counts it, about three for each place of a word. Small chunks cost a reader less and the
 * directory of all chunks more; hosts count files.
 */
const smallestChunk = 2000;
const largestChunk = 10_000;
/** Chunks of a library that is neither small nor large, about a third of what they come to. */
const chunksWanted = 165;

/** A language that Pagefind neither stems nor cuts into words of its own. */
const language = 'unknown';

/** Records that are handed over before the first of them is waited for. */
const together = 16;

/** One page as Pagefind indexes it. */
export interface WordRecord {
  content: string;
  filters: Record<string, string[]>;
}

/** What of an index the reader begins with. */
export interface PagefindFiles {
  meta: string;
  wasm: string;
  /** Version of the Pagefind that wrote it. */
  version: string;
}

let last: Promise<unknown> = Promise.resolve();

async function write(records: Iterable<WordRecord>, places: number, folder: string): Promise<PagefindFiles> {
  const chunk = Math.min(largestChunk, Math.max(smallestChunk, Math.round(places / chunksWanted)));
  // Read by Pagefind's program when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const made = path.join(folder, '.pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({});
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    const failures: string[] = [];
    let running: Promise<unknown>[] = [];
    let number = 0;
    for (const { content, filters } of records) {
      // Numbered as they come: the address keeps two pages of the same words apart.
      const added = index.addCustomRecord({ url: String(number), content, language, filters });
      running.push(added.then((answer) => failures.push(...answer.errors)));
      number += 1;
      if (running.length === together) running = (await Promise.all(running), []);
    }
    await Promise.all(running);
    const written = await index.writeFiles({ outputPath: made });
    failures.push(...written.errors);
    if (failures.length > 0) throw new Error(`Pagefind refused the index: ${failures.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  const names = await readdir(made);
  const find = (pattern: RegExp): string => {
    const name = names.find((candidate) => pattern.test(candidate));
    if (name === undefined) throw new Error(`Pagefind wrote no file like ${pattern.source}.`);
    return name;
  };
  const files = { meta: find(/\.pf_meta$/), wasm: find(/^wasm\.unknown\.pagefind$/) };
  const entry = await readFile(path.join(made, entryFile), 'utf8');
  const wanted = [files.meta, files.wasm, readerFile, entryFile];
  const chunks = names.includes('index') ? (await readdir(path.join(made, 'index'))).length : 0;
  const directory = gunzipSync(await readFile(path.join(made, files.meta)));
  if (firstWords(directory).length !== chunks)
    throw new Error('Pagefind writes the directory of its chunks in another way: see chunk-directory.ts.');
  for (const part of ['index', 'filter'].filter((name) => names.includes(name))) {
    await mkdir(path.join(folder, part), { recursive: true });
    wanted.push(...(await readdir(path.join(made, part))).map((name) => path.join(part, name)));
  }
  for (const name of wanted) await copyFile(path.join(made, name), path.join(folder, name));
  await rm(made, { recursive: true, force: true });
  return { ...files, version: (JSON.parse(entry) as { version: string }).version };
}

/**
 * Has Pagefind index the records, of so many places in all, and puts what its reader needs into the folder; one index at
 * a time.
 */
export function writePagefindIndex(
  records: Iterable<WordRecord>,
  places: number,
  folder: string,
): Promise<PagefindFiles> {
  const next = last.then(() => write(records, places, folder));
  last = next.catch(() => undefined);
  return next;
}
