import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { DataOf } from './entries/collections.ts';
import { collectionNames, type CollectionName } from './entries/collection-names.ts';
import { modelLoader } from './render/astro-loader.ts';

/** A collection as Astro's pages take it: typed as its schema says, and filled with what the model has validated. */
const fromModel = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: modelLoader(name), schema: z.custom<DataOf<Name>>() });

const names = Object.keys(collectionNames) as CollectionName[];
const ofModel = Object.fromEntries(names.map((name) => [name, fromModel(name)])) as {
  [Name in CollectionName]: ReturnType<typeof fromModel<Name>>;
};

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** The page draws its own h1 with id "_top"; the layout then draws none. */
        ownTitle: z.boolean().default(false),
        /** A tool or a sheet: one column, that stands in the middle. */
        oneColumn: z.boolean().default(false),
        /** The page draws its own button for the table of contents. */
        ownContentsButton: z.boolean().default(false),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  ...ofModel,
};
