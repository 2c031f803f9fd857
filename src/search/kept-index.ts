import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeState } from '../config/code-state.ts';
import type { SearchIndexReport } from './build-search-index.ts';
import type { IndexTask } from './index-worker.ts';
import type { SearchRecord } from './record.ts';

const reportFile = 'report.json';

/** The index is made in a thread of its own, while the pages are made in this one. */
function indexInWorker(task: IndexTask): Promise<SearchIndexReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('检索索引没有做成：做索引的线程中断了。请再试一次。')));
  });
}

/**
 * The index of the records, in a folder of its own below `cache`: the one of the build before where neither a record nor
 * the code has changed. Older ones are removed.
 */
export async function keptSearchIndex(
  records: readonly SearchRecord[],
  cache: string,
  shortForms: Readonly<Record<string, string>>,
): Promise<SearchIndexReport & { folder: string }> {
  const hash = createHash('sha256').update(codeState()).update(JSON.stringify(shortForms));
  for (const record of records) hash.update(JSON.stringify(record));
  const name = hash.digest('hex').slice(0, 32);
  const folder = path.join(cache, name);
  const report = path.join(folder, reportFile);
  if (existsSync(report))
    return { folder, ...(JSON.parse(readFileSync(report, 'utf8')) as SearchIndexReport) };
  const others = existsSync(cache) ? readdirSync(cache) : [];
  await Promise.all(others.map((other) => rm(path.join(cache, other), { recursive: true, force: true })));
  const making = `${folder}.making`;
  const began = performance.now();
  const made = await indexInWorker({ records, folder: making, shortForms });
  const seconds = (performance.now() - began) / 1000;
  await writeFile(path.join(making, reportFile), JSON.stringify({ ...made, seconds }));
  await rename(making, folder);
  return { folder, ...made };
}
