import { entryCollections, isEntryCollection } from '../entries/collection-names.ts';
import { derived } from '../config/derived.ts';
import { fieldsOfEntry } from './entry-words.ts';
import type { Entry, KnowledgeModel } from './knowledge-model.ts';

/** Entries that an entry names. */
function namedEntries(model: KnowledgeModel, entry: Entry): Entry[] {
  return [...fieldsOfEntry(entry)].flatMap(({ value, nature: { reference } }): Entry[] => {
    const named = isEntryCollection(reference) ? model.entry(reference, String(value)) : undefined;
    return named ? [named] : [];
  });
}

const linksOf = derived((model: KnowledgeModel) => {
  const links = new Map<Entry, Set<Entry>>();
  for (const from of entryCollections.flatMap((name): Entry[] => model.content[name])) {
    for (const to of namedEntries(model, from)) {
      links.set(from, (links.get(from) ?? new Set()).add(to));
      links.set(to, (links.get(to) ?? new Set()).add(from));
    }
  }
  return links;
});

/** Entries that an entry names or that name it, each once. */
export function linkedEntries(model: KnowledgeModel, entry: Entry): Entry[] {
  return [...(linksOf(model).get(entry) ?? [])];
}
