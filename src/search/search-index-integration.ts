import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadSiteModel } from '../model/site-model.ts';
import { searchRecords } from './records/search-records.ts';
import { contentDir } from '../config/settings.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { readShortForms } from './short-forms.ts';

/** Astro integration: builds the search index into the site after the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages: built }) => {
        const records = searchRecords(loadSiteModel(), path.resolve('src/content/docs'));
        const { pages, characters } = await buildSearchIndex(
          records,
          fileURLToPath(dir),
          readShortForms(contentDir),
        );
        console.log(`  pages: ${built.length}`);
        console.log(`  search index: ${pages} pages, ${characters} characters`);
      },
    },
  };
}
