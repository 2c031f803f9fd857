import type { Occurrence } from './concordance.ts';
import type { DocumentRecord } from '../knowledge-model.ts';

/** Occurrences in one document, in the order of its text. */
export interface OccurrenceGroup {
  document: DocumentRecord;
  /** Date of the text, or else of its printing; undefined where the page gives none. */
  date: string | undefined;
  occurrences: readonly Occurrence[];
  /** Occurrences in the whole document, also where `occurrences` is a part of them. */
  total: number;
}

/** Occurrences by document: the earliest date first, texts without a date last. */
export function groupOccurrences(occurrences: readonly Occurrence[]): OccurrenceGroup[] {
  const groups = new Map<DocumentRecord, Occurrence[]>();
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.document) ?? [];
    groups.set(occurrence.document, group);
    group.push(occurrence);
  }
  return Array.from(groups, ([document, found]) => ({
    document,
    date: document.data.dated ?? document.data.published,
    occurrences: found,
    total: found.length,
  })).sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === undefined) return 1;
    return b.date === undefined || a.date < b.date ? -1 : 1;
  });
}

/** Groups cut into pages of at most `size` occurrences, so that no page grows with the library; at least one page. */
export function concordancePages(groups: readonly OccurrenceGroup[], size: number): OccurrenceGroup[][] {
  const pages: OccurrenceGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    for (let from = 0; from < group.occurrences.length;) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      const occurrences = group.occurrences.slice(from, from + room);
      pages.at(-1)?.push({ ...group, occurrences });
      from += occurrences.length;
      room -= occurrences.length;
    }
  }
  return pages.length > 0 ? pages : [[]];
}
