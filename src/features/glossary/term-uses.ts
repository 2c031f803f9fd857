import { derived } from '../../config/derived.ts';
import { matchTerms } from '../../model/terms/matches.ts';
import { nameFinder } from '../../model/terms/name-finder.ts';
import { descriptorOf } from '../../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../model/knowledge-model.ts';
import { entryCollections, type EntryCollection } from '../../entries/collection-names.ts';

type UsingCollection = Exclude<EntryCollection, 'glossary'>;

/** Ids of the entries that use a card, by collection, in the order of the collection. */
export type TermUses = Readonly<Record<UsingCollection, readonly string[]>>;

/** Collections whose entries may use a card, in the order in which its page lists them. */
export const usingCollections = entryCollections.filter(
  (name): name is UsingCollection => name !== 'glossary',
);

const none = (): Record<UsingCollection, string[]> =>
  Object.fromEntries(usingCollections.map((name) => [name, [] as string[]])) as Record<
    UsingCollection,
    string[]
  >;

/** The words by which an entry says what it is about: its names and the sentences that state it. */
function wordsOf(entry: Entry): string[] {
  return [...descriptorOf(entry).names(entry.data), ...evidenceOf(entry).map(({ quote }) => quote)];
}

const usesByTerm = derived((model: KnowledgeModel) => {
  const uses = new Map<string, Record<UsingCollection, string[]>>();
  const findNames = nameFinder(model);
  for (const collection of usingCollections) {
    for (const entry of model.content[collection] as Entry[]) {
      const listed = 'terms' in entry.data ? entry.data.terms : [];
      const used = wordsOf(entry).flatMap((words) => matchTerms(words, findNames).map(({ term }) => term));
      for (const id of new Set([...listed, ...used])) {
        const record = uses.get(id) ?? none();
        uses.set(id, record);
        record[collection].push(entry.id);
      }
    }
  }
  return uses;
});

/** Entries that name the card among their terms, or whose name or evidence uses one of its names as a word of its own. */
export const termUses = (model: KnowledgeModel, term: string): TermUses =>
  usesByTerm(model).get(term) ?? none();
