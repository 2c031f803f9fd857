import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Problem } from '../../text/problem.ts';
import { loadContent, type LoadedEntry } from '../../model/load-content.ts';
import { nearest } from '../../text/nearest.ts';
import { parseLineRange } from '../line-range.ts';
import { readFromDisk, readPage, type SourcePage } from '../read-page.ts';

/** What is needed to set documents beside their sources, read once; editions that were written replace the old ones. */
export interface CollationLibrary {
  documents: ReadonlyMap<string, LoadedEntry<'documents'>>;
  editions: ReadonlyMap<string, LoadedEntry<'editions'>>;
  /** Takes an edition that was written in place of the one that was read. */
  addEdition: (edition: LoadedEntry<'editions'>) => void;
  /** Editions made from a source. */
  editionsOf: (sourceId: string) => LoadedEntry<'editions'>[];
  sources: ReadonlyMap<string, LoadedEntry<'sources'>>;
  /** "collection/id" of files that are there but not valid. */
  broken: ReadonlySet<string>;
  /** That there is no such folder, where there is none. */
  missing: Problem | undefined;
  /** What is wrong with the file of an entry. */
  problemsOf: (collection: 'documents' | 'editions', id: string) => Problem[];
  /** Where the edition of a document is or would be. */
  editionPath: (id: string) => string;
  /** A source's page, and what is wrong with its file. */
  page: (source: LoadedEntry<'sources'>) => { page: SourcePage | undefined; problems: readonly Problem[] };
  /** Lines, not blank, that no omission names and no edition uses, `except` one. */
  freeLines: (source: LoadedEntry<'sources'>, except: string) => number[];
}

/** "没有文献“x”。最接近的是“y”。": an id that is not there, and the known one that it is nearest to. */
export function unknownId(what: string, id: string, known: Iterable<string>): string {
  const ids = [...known];
  if (ids.length === 0) return `没有${what}“${id}”：一篇也没有。`;
  const guess = nearest(id, ids) ?? ids.find((other) => other.includes(id)) ?? closest(id, ids);
  return `没有${what}“${id}”。最接近的是“${guess}”。`;
}

/** Reads the documents, editions and sources of a content folder. */
export function loadCollationLibrary(contentDir: string): CollationLibrary {
  const { content, problems, broken } = loadContent(contentDir);
  const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
    new Map(entries.map((entry) => [entry.id, entry]));
  const editions = new Map<string, LoadedEntry<'editions'>>();
  const bySource = new Map<string, Set<string>>();
  const addEdition = (edition: LoadedEntry<'editions'>): void => {
    editions.set(edition.id, edition);
    const ids = bySource.get(edition.data.source) ?? new Set<string>();
    bySource.set(edition.data.source, ids.add(edition.id));
  };
  content.editions.forEach(addEdition);
  const editionsOf = (sourceId: string): LoadedEntry<'editions'>[] =>
    [...(bySource.get(sourceId) ?? [])].flatMap((id) => editions.get(id) ?? []);
  const shown = path.relative(process.cwd(), contentDir) || '.';
  const pathOf = {
    documents: (id: string) => path.join(shown, 'documents', `${id}.md`),
    editions: (id: string) => path.join(shown, 'editions', `${id}.yaml`),
  };
  const pages = new Map<string, ReturnType<CollationLibrary['page']>>();
  const page: CollationLibrary['page'] = (source) => {
    let read = pages.get(source.id);
    if (!read) {
      const found: Problem[] = [];
      read = { page: readPage(source, readFromDisk, found), problems: found };
      pages.set(source.id, read);
    }
    return read;
  };
  return {
    documents: byId(content.documents),
    editions,
    addEdition,
    editionsOf,
    sources: byId(content.sources),
    broken,
    missing: problems.find(({ rule }) => rule === 'missing-content'),
    problemsOf: (collection, id) => problems.filter((problem) => problem.path === pathOf[collection](id)),
    editionPath: pathOf.editions,
    page,
    freeLines: (source, except) => {
      const lines = page(source).page?.lines ?? [];
      const used = new Uint8Array(lines.length + 1);
      const use = (range: string): void => {
        const { first, last } = parseLineRange(range);
        used.fill(1, first, last + 1);
      };
      for (const omission of source.data.omitted) use(omission.lines);
      for (const { id, data } of editionsOf(source.id)) {
        if (id !== except) for (const span of data.spans) use(span.lines);
      }
      return lines.flatMap((line, index) => (used[index + 1] === 1 || line.trim() === '' ? [] : [index + 1]));
    },
  };
}
