import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchIndex } from './build-search-index.ts';
import type { SearchRecord } from './record.ts';

/** What a worker is given to index. */
export interface IndexTask {
  records: readonly SearchRecord[];
  folder: string;
  shortForms: Readonly<Record<string, string>>;
}

const { records, folder, shortForms } = workerData as IndexTask;
parentPort?.postMessage(await buildSearchIndex(records, folder, shortForms));
