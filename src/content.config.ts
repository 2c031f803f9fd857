import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { modelLoader } from './render/astro-loader.ts';
import { collectionSchemas } from './entries/collections.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** The page draws its own h1 with id "_top"; the layout then draws none. */
        ownTitle: z.boolean().default(false),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  sources: defineCollection({ loader: modelLoader('sources'), schema: collectionSchemas.sources }),
  documents: defineCollection({ loader: modelLoader('documents'), schema: collectionSchemas.documents }),
  editions: defineCollection({ loader: modelLoader('editions'), schema: collectionSchemas.editions }),
  glossary: defineCollection({ loader: modelLoader('glossary'), schema: collectionSchemas.glossary }),
  targets: defineCollection({ loader: modelLoader('targets'), schema: collectionSchemas.targets }),
  figures: defineCollection({ loader: modelLoader('figures'), schema: collectionSchemas.figures }),
  cases: defineCollection({ loader: modelLoader('cases'), schema: collectionSchemas.cases }),
  instruments: defineCollection({
    loader: modelLoader('instruments'),
    schema: collectionSchemas.instruments,
  }),
};
