import { sortProblems, type Problem } from '../../text/problem.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import { collate } from '../collate.ts';
import { unknownId, type CollationLibrary } from './collation-library.ts';
import { checkCoverage } from '../coverage.ts';
import type { SourcePage } from '../read-page.ts';

/** How a document stands against its source. */
export interface CollationState {
  id: string;
  document: LoadedEntry<'documents'> | undefined;
  edition: LoadedEntry<'editions'> | undefined;
  source: LoadedEntry<'sources'> | undefined;
  page: SourcePage | undefined;
  /** All that keeps the document from collating, by place; none: it collates. */
  problems: Problem[];
  /** Lines of its source that belong to nothing: the fault of the source's record or of a text not yet made. */
  unused: Problem[];
}

function coverageProblems(
  library: CollationLibrary,
  source: LoadedEntry<'sources'>,
  page: SourcePage,
): Problem[] {
  // Lines of an edition that could not be read would look unused.
  const unread = [...library.broken].some((entry) => entry.startsWith('editions/'));
  return checkCoverage(source, page, library.editionsOf(source.id)).filter(
    ({ rule }) => !unread || rule !== 'line-not-used',
  );
}

/** Lines of all sources that belong to nothing. */
export function unusedLines(library: CollationLibrary): Problem[] {
  return [...library.sources.values()].flatMap((source) => {
    const { page } = library.page(source);
    const problems = page ? coverageProblems(library, source, page) : [];
    return problems.filter(({ rule }) => rule === 'line-not-used');
  });
}

/** The state of one document; every difference is a problem of its own. */
export function collationState(library: CollationLibrary, id: string): CollationState {
  const document = library.documents.get(id);
  const edition = library.editions.get(id);
  const state: CollationState = {
    id,
    document,
    edition,
    source: undefined,
    page: undefined,
    problems: [...library.problemsOf('documents', id), ...library.problemsOf('editions', id)],
    unused: [],
  };
  if (!edition) {
    if (document && !library.broken.has(`editions/${id}`)) {
      const message = `没有 ${library.editionPath(id)}，正文无法与来源核对。可用 npm run collate -- ${id} --write 提出草稿。`;
      state.problems.push({ path: document.path, line: 1, column: 1, rule: 'missing-edition', message });
    }
    return state;
  }
  const source = library.sources.get(edition.data.source);
  state.source = source;
  if (!source) {
    const isBroken = library.broken.has(`sources/${edition.data.source}`);
    const message = isBroken
      ? `来源“${edition.data.source}”的 source.yaml 有误，见 npm run check。`
      : unknownId('来源', edition.data.source, library.sources.keys());
    state.problems.push({
      path: edition.path,
      ...edition.locate(['source']),
      rule: 'unknown-source',
      message,
    });
    return state;
  }
  const { page, problems } = library.page(source);
  state.page = page;
  state.problems.push(...problems);
  if (!page) return state;
  for (const problem of coverageProblems(library, source, page)) {
    if (problem.rule === 'line-not-used') state.unused.push(problem);
    // A line used twice is reported at the second edition; it is the fault of either.
    else if (problem.path === edition.path || problem.message.includes(edition.path))
      state.problems.push(problem);
  }
  if (document) state.problems.push(...collate({ document, edition, source: page }, Infinity).problems);
  state.problems = sortProblems(state.problems);
  return state;
}

/** Whether nothing is left but what an editor must judge. */
export function isOnlyUnreviewed({ problems }: CollationState): boolean {
  return problems.every(({ rule }) => rule === 'unreviewed-correction' || rule === 'unreviewed-reason');
}
