import type { TextPart } from '../../text/document-parts.ts';
import { entryCollections, type EntryCollection } from '../../entries/collection-names.ts';
import type { DocumentRecord, Entry, KnowledgeModel } from '../knowledge-model.ts';
import { citationsBy } from './instrument-citations.ts';
import { termMentions } from './term-mentions.ts';

/** An entry with the parts of a document that bear on it, in reading order. */
export interface EntryMention {
  entry: Entry;
  parts: readonly TextPart[];
}

/**
 * What a document bears on, by collection: entries that rest on a sentence of it, terms whose names it uses, and
 * instruments that it names.
 */
export function documentMentions(
  model: KnowledgeModel,
  document: DocumentRecord,
): { collection: EntryCollection; mentions: EntryMention[] }[] {
  const parts = new Map(document.text.parts.map((part, index) => [part.id, { part, index }]));
  const found = new Map<Entry, Set<string>>();
  const add = (entry: Entry, part: string): void => {
    found.set(entry, (found.get(entry) ?? new Set()).add(part));
  };
  for (const [part, entries] of model.entriesByPart(document.id)) {
    for (const entry of entries) add(entry, part);
  }
  for (const { term, part } of termMentions(model, document)) add(term, part.id);
  for (const { instrument, part } of citationsBy(model, document)) add(instrument, part.id);

  const inOrder = (ids: ReadonlySet<string>): { part: TextPart; index: number }[] =>
    [...ids].flatMap((id) => parts.get(id) ?? []).sort((a, b) => a.index - b.index);
  return entryCollections
    .map((collection) => ({
      collection,
      mentions: [...found]
        .filter(([entry]) => entry.collection === collection)
        .map(([entry, ids]) => ({ entry, places: inOrder(ids) }))
        .sort((a, b) => (a.places[0]?.index ?? 0) - (b.places[0]?.index ?? 0))
        .map(({ entry, places }) => ({ entry, parts: places.map(({ part }) => part) })),
    }))
    .filter(({ mentions }) => mentions.length > 0);
}
