import { collections, entryDescriptors } from '../entries/collections.ts';
import type { Collection, EntryDescriptor, Fact, FactRole, Lookup } from '../entries/descriptor.ts';
import { fieldsOf, type Field } from '../entries/fields.ts';
import { instrumentName } from './analyses/instrument-name.ts';
import { derived } from '../config/derived.ts';
import type { LoadedEntry } from './load-content.ts';
import type { Entry, KnowledgeModel } from './knowledge-model.ts';

/** What is known of the collection of an entry. */
export const descriptorOf = ({ collection }: Entry): EntryDescriptor<object> => entryDescriptors[collection];

/** The name under which a record of any collection is listed. */
export function entryTitle({ collection, id, data }: LoadedEntry): string {
  const descriptor: Collection<object> = collections[collection];
  return descriptor.names(data)[0] ?? id;
}

/** How the descriptors learn of other entries of the model. */
export const lookupOf = (model: KnowledgeModel): Lookup => ({
  title: (collection, id) => {
    const entry: LoadedEntry | undefined = model.entry(collection, id);
    return entry && entryTitle(entry);
  },
  policyName: (id) => {
    const policy = model.entry('instruments', id);
    return policy ? instrumentName(model, policy) : id;
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
