import type { Entry } from './knowledge-model.ts';

/** The name under which an entry is listed. */
export function entryTitle(entry: Entry): string {
  if ('term' in entry.data) return entry.data.term;
  return 'title' in entry.data ? entry.data.title : entry.data.name;
}
