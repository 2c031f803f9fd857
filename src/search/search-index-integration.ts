import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheDir, contentDir } from '../config/settings.ts';
import { loadSiteModel } from '../model/site-model.ts';
import { indexFolder } from './format/layout.ts';
import { keptSearchIndex } from './kept-index.ts';
import { searchRecords } from './records/search-records.ts';
import { readShortForms } from './short-forms.ts';

/** Astro integration: the records are indexed in a thread of its own while the pages are made. */
export function searchIndex(): AstroIntegration {
  let made: ReturnType<typeof keptSearchIndex> | undefined;
  return {
    name: 'search-index',
    hooks: {
      // The content was checked by the first integration.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const records = searchRecords(loadSiteModel(), path.resolve('src/content/docs'));
        made = keptSearchIndex(records, path.join(cacheDir, 'search'), readShortForms(contentDir));
        // Its failure is told when the pages are made.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, pages: built }) => {
        if (!made) return;
        const { folder, pages, characters } = await made;
        const target = path.join(fileURLToPath(dir), indexFolder);
        await cp(path.join(folder, indexFolder), target, { recursive: true });
        console.log(`  网页：${built.length} 页`);
        console.log(`  检索：${pages} 页，${characters} 字`);
      },
    },
  };
}
