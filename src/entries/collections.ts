import type { z } from 'zod';
import { cases } from './cases.ts';
import type { Collection, EntryDescriptor } from './descriptor.ts';
import { documents } from './documents.ts';
import { editions } from './editions.ts';
import { figures } from './figures.ts';
import { glossary } from './glossary.ts';
import { instruments } from './instruments.ts';
import type { CollectionName, EntryCollection } from './collection-names.ts';
import { paths } from './paths.ts';
import type { RecordData } from './published-words.ts';
import { sources } from './sources.ts';
import { targets } from './targets.ts';

/** Collections whose entries are typed YAML records with a page each. */
export const entryDescriptors = { glossary, targets, figures, cases, instruments } as const satisfies {
  [Name in EntryCollection]: EntryDescriptor<object>;
};

/** Every collection of a content folder, with the schema that its files must meet. */
export const collections = { sources, documents, editions, ...entryDescriptors, paths } as const satisfies {
  [Name in CollectionName]: Collection<object>;
};

/** What an entry of a collection holds. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;

/** The words that an entry publishes, from its record as a file holds it today or held it once. */
export const publishedWords = (collection: EntryCollection, record: RecordData): string[] =>
  entryDescriptors[collection].published(record);
