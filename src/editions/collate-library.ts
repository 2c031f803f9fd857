import type { Problem } from '../text/problem.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { MarkedChange } from './changes.ts';
import type { MarkedDoubt } from './doubts.ts';
import { collate } from './collate.ts';
import { checkCoverage } from './coverage.ts';
import type { PartsOfLine } from './parts-of-line.ts';
import type { StruckWords } from './struck-words.ts';
import { readFromDisk, readPage, type ReadBytes } from './read-page.ts';

export interface CollatedLibrary {
  problems: Problem[];
  /** Changes by document id, then by part id, in the order of the text. */
  changes: ReadonlyMap<string, ReadonlyMap<string, readonly MarkedChange[]>>;
  /** Places that look wrong and were left, by document id, in the order of the text. */
  doubts: ReadonlyMap<string, readonly MarkedDoubt[]>;
  /** Words that the source prints crossed out, by document id, in the order of the text. */
  struck: ReadonlyMap<string, readonly StruckWords[]>;
  /** Where each source line went, by document id. */
  partsOfLine: ReadonlyMap<string, PartsOfLine>;
}

/** Collates every document of the library with its source, and every source with its editions. */
export function collateLibrary(model: KnowledgeModel, read: ReadBytes = readFromDisk): CollatedLibrary {
  const problems: Problem[] = [];
  const changes = new Map<string, ReadonlyMap<string, readonly MarkedChange[]>>();
  const doubts = new Map<string, readonly MarkedDoubt[]>();
  const struck = new Map<string, readonly StruckWords[]>();
  const partsOfLine = new Map<string, PartsOfLine>();
  const documents = [...model.documents.values()];
  const editionsOf = Map.groupBy(model.content.editions, ({ data }) => data.source);
  // Lines of an edition that could not be read would look unused.
  const unread = [...model.broken].some((id) => id.startsWith('editions/'));
  for (const source of model.content.sources) {
    const page = readPage(source, read, problems);
    if (!page) continue;
    const editions = editionsOf.get(source.id) ?? [];
    if (!unread) problems.push(...checkCoverage(source, page, editions));
    for (const edition of editions) {
      const document = model.documents.get(edition.id);
      if (!document) continue;
      const read = { parts: document.text.parts, markup: document.markup };
      const collation = collate({ document, edition, source: page, read });
      problems.push(...collation.problems);
      changes.set(document.id, collation.changes);
      doubts.set(document.id, collation.doubts);
      struck.set(document.id, collation.struck);
      partsOfLine.set(document.id, collation.partsOfLine);
    }
  }
  // A folder that holds documents only has nothing to collate with.
  const hasSources = model.content.sources.length > 0;
  for (const { edition, path: file, id } of documents) {
    if (edition || !hasSources || model.broken.has(`editions/${id}`)) continue;
    const message = `没有 editions/${id}.yaml，正文无法与来源核对。可用 npm run collate -- ${id} --write 提出草稿，再由编辑审定。`;
    problems.push({ path: file, line: 1, column: 1, rule: 'missing-edition', message });
  }
  return { problems, changes, doubts, struck, partsOfLine };
}
