import { cpSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheDir, contentDir } from '../config/settings.ts';
import { loadSiteModel } from '../model/site-model.ts';
import { buildSearchIndex, type SearchIndexReport } from './build-search-index.ts';
import { indexFolder } from './format/layout.ts';
import { searchRecords } from './records/search-records.ts';
import { readShortForms } from './short-forms.ts';

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The cache may lie on another disk than the site.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** Astro integration: Pagefind indexes the records in a process of its own while the pages are made. */
export function searchIndex(): AstroIntegration {
  const making = path.join(cacheDir, 'search');
  let made: Promise<SearchIndexReport> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        const records = searchRecords(loadSiteModel(), path.resolve('src/content/docs'));
        made = buildSearchIndex(records, making, readShortForms(contentDir));
        // Its failure is told when the pages are made.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, pages: built }) => {
        if (!made) return;
        const { pages, characters } = await made;
        move(path.join(making, indexFolder), path.join(fileURLToPath(dir), indexFolder));
        console.log(`  网页：${built.length} 页`);
        console.log(`  检索：${pages} 页，${characters} 字`);
      },
    },
  };
}
