import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { derived } from '../config/derived.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { contentDir, readsHistory } from '../config/settings.ts';
import { contentHistory, type ContentHistory } from './content-history.ts';
import { historyFiles, type HistoryFile } from './history-files.ts';
import { headCommit, readBlobs, readContentLog, type HistoryGap } from './git-log.ts';

/** Raised whenever the same commits make another history. */
const rule = 1;

const cacheFolder = path.resolve('.cache/history');

function readCache(file: string): ContentHistory | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ContentHistory;
  } catch {
    return undefined;
  }
}

function writeCache(file: string, history: ContentHistory): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(history));
    renameSync(temporary, file);
  } catch {
    // A folder that cannot be written costs time, nothing else.
  }
}

/** The history of a content folder from its repository, or why there is none; kept in `cache` by commit. */
export function readHistory(folder: string, cache = cacheFolder): ContentHistory | HistoryGap {
  const head = headCommit(folder);
  const key = createHash('sha256').update(`${rule}\n${head}\n${folder}`).digest('hex').slice(0, 16);
  const file = path.join(cache, `${key}.json`);
  const known = head === undefined ? undefined : readCache(file);
  if (known?.head === head && known !== undefined) return known;
  const log = readContentLog(folder);
  if (typeof log === 'string') return log;
  const blobs = new Set(
    log.commits.flatMap(({ files }) =>
      files.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
    ),
  );
  const history = contentHistory(log, readBlobs(folder, blobs));
  writeCache(file, history);
  return history;
}

let cached: ContentHistory | HistoryGap | undefined;

/** The history of the site's content folder, read once a build. */
export function loadSiteHistory(): ContentHistory | HistoryGap {
  cached ??= readsHistory ? readHistory(contentDir) : 'no-git';
  return cached;
}

/** What a page prints of the history: whether there is one, and whether the page itself said anything else before. */
export const historyState = (model: KnowledgeModel, page: string): string =>
  `${typeof loadSiteHistory()} ${loadHistoryFiles(model).has(page)}`;

/** The history files of the site's pages, by address; none where there is no history. */
export const loadHistoryFiles = derived((model: KnowledgeModel): ReadonlyMap<string, HistoryFile> => {
  const history = loadSiteHistory();
  return typeof history === 'string' ? new Map() : historyFiles(model, history);
});
