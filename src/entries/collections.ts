import { caseSchema } from './cases.ts';
import { documentSchema } from './documents.ts';
import { editionSchema } from './editions.ts';
import { figureSchema } from './figures.ts';
import { glossarySchema } from './glossary.ts';
import { instrumentSchema } from './instruments.ts';
import { pathSchema } from './paths.ts';
import { sourceSchema } from './sources.ts';
import { targetSchema } from './targets.ts';

/** Every collection of a content folder, with the schema that its files must meet. */
export const collectionSchemas = {
  sources: sourceSchema,
  documents: documentSchema,
  editions: editionSchema,
  glossary: glossarySchema,
  targets: targetSchema,
  figures: figureSchema,
  cases: caseSchema,
  instruments: instrumentSchema,
  paths: pathSchema,
} as const;

export type CollectionName = keyof typeof collectionSchemas;

/** Collections whose entries are typed YAML records with a page each. */
export const entryCollections = ['glossary', 'targets', 'figures', 'cases', 'instruments'] as const;
export type EntryCollection = (typeof entryCollections)[number];
