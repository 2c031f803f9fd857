import { entryCollections, type EntryCollection } from '../entries/collections.ts';
import { derived } from './derived.ts';
import type { Entry, KnowledgeModel } from './knowledge-model.ts';

const fields: readonly [string, EntryCollection][] = [
  ['broader', 'glossary'],
  ['narrower', 'glossary'],
  ['related', 'glossary'],
  ['terms', 'glossary'],
  ['observations', 'figures'],
  ['cases', 'cases'],
  ['policy', 'instruments'],
];

/** Entries that an entry names. */
function namedEntries(model: KnowledgeModel, entry: Entry): Entry[] {
  const data: Partial<Record<string, unknown>> = entry.data;
  return fields.flatMap(([field, collection]) =>
    [(data[field] ?? []) as string | readonly string[]]
      .flat()
      .flatMap((id) => (model.entry(collection, id) as Entry | undefined) ?? []),
  );
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
