import { collections, entryDescriptors } from '../entries/collections.ts';
import type { Collection, EntryDescriptor, Fact, FactRole, Lookup } from '../entries/descriptor.ts';
import { fieldsOf, type Field } from '../entries/fields.ts';
import { derived } from './derived.ts';
import type { LoadedEntry } from './load-content.ts';
import type { Entry, KnowledgeModel } from './knowledge-model.ts';

/** What is known of the collection of an entry. */
export const descriptorOf = ({ collection }: Entry): EntryDescriptor<object> => entryDescriptors[collection];

/** The name under which an entry is listed. */
export const entryTitle = (entry: Entry): string => descriptorOf(entry).names(entry.data)[0] ?? entry.id;

/** How the descriptors learn of other entries of the model. */
export const lookupOf = (model: KnowledgeModel): Lookup => ({
  title: (collection, id) => {
    const descriptor: Collection<object> = collections[collection];
    const entry = model.entry(collection, id);
    return entry && descriptor.names(entry.data)[0];
  },
  data: <Data>({ name }: Pick<Collection<Data>, 'name'>, id: string) =>
    model.entry(name, id)?.data as Data | undefined,
});

/** What an entry says, in reading order, without facts of some roles. */
export function factsOf(model: KnowledgeModel, entry: Entry, without: readonly FactRole[] = []): Fact[] {
  return descriptorOf(entry)
    .facts(entry.data, lookupOf(model))
    .filter(({ role }) => !without.includes(role));
}

/** Every value of an entry's record, with what the checks must know of it. */
export const fieldsOfEntry = derived(({ collection, data }: LoadedEntry): readonly Field[] => [
  ...fieldsOf(collections[collection].schema, data),
]);
