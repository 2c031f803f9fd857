import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../checks/problem.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { MarkedChange } from './changes.ts';
import { collate } from './collate.ts';
import { checkCoverage } from './coverage.ts';
import type { PartsOfLine } from './parts-of-line.ts';
import { sourceLines } from './source-lines.ts';

/** Bytes of a file, or undefined where there is none. */
export type ReadBytes = (file: string) => Uint8Array | undefined;

export interface CollatedLibrary {
  problems: Problem[];
  /** Changes by document id, then by part id, in the order of the text. */
  changes: ReadonlyMap<string, ReadonlyMap<string, readonly MarkedChange[]>>;
  /** Where each source line went, by document id. */
  partsOfLine: ReadonlyMap<string, PartsOfLine>;
}

const readFromDisk: ReadBytes = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

function readPage(
  source: LoadedEntry<'sources'>,
  read: ReadBytes,
  problems: Problem[],
): { path: string; lines: string[] } | undefined {
  const file = path.join(path.dirname(source.path), source.data.file);
  const report = (field: string, rule: string, message: string): void => {
    problems.push({ path: source.path, ...source.locate([field]), rule, message });
  };
  const bytes = read(file);
  if (!bytes) {
    report('file', 'source-missing', `没有来源文件 ${file}。请放回原件，或改正 file。`);
    return undefined;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== source.data.sha256) {
    const message = `${file} 的 SHA-256 是 ${sha256}，与登记的 ${source.data.sha256} 不合。原件不得改动：请还原文件；如确是新收之件，请另立来源。`;
    report('sha256', 'source-changed', message);
  }
  const lines = sourceLines(bytes);
  if (!lines)
    report('file', 'source-not-text', `${file} 不是 UTF-8 文本，无从校勘。请用 npm run ingest 收入。`);
  return lines && { path: file, lines };
}

/** Collates every document of the library with its source, and every source with its editions. */
export function collateLibrary(model: KnowledgeModel, read: ReadBytes = readFromDisk): CollatedLibrary {
  const problems: Problem[] = [];
  const changes = new Map<string, ReadonlyMap<string, readonly MarkedChange[]>>();
  const partsOfLine = new Map<string, PartsOfLine>();
  const documents = [...model.documents.values()];
  // Lines of an edition that could not be read would look unused.
  const unread = [...model.broken].some((id) => id.startsWith('editions/'));
  for (const source of model.content.sources) {
    const page = readPage(source, read, problems);
    if (!page) continue;
    const editions = model.content.editions.filter(({ data }) => data.source === source.id);
    if (!unread) problems.push(...checkCoverage(source, page, editions));
    for (const edition of editions) {
      const document = model.documents.get(edition.id);
      if (!document) continue;
      const collation = collate({ document, edition, source: page });
      problems.push(...collation.problems);
      changes.set(document.id, collation.changes);
      partsOfLine.set(document.id, collation.partsOfLine);
    }
  }
  // A folder that holds documents only has nothing to collate with.
  const hasSources = model.content.sources.length > 0;
  for (const { edition, path: file, id } of documents) {
    if (edition || !hasSources || model.broken.has(`editions/${id}`)) continue;
    const message = `没有 editions/${id}.yaml，正文无从与来源相校。请补上来源行次（spans）和校记。`;
    problems.push({ path: file, line: 1, column: 1, rule: 'missing-edition', message });
  }
  return { problems, changes, partsOfLine };
}

/** The library's texts are proved against their sources. */
export function checkEditions(model: KnowledgeModel): Problem[] {
  return collateLibrary(model).problems;
}
