import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../config/settings.ts';
import { deployFolder, headerFiles } from './header-files.ts';

/** Astro integration: writes the files that make web servers send the site's security headers. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const folders = readdirSync(folder, { withFileTypes: true })
          .filter((item) => item.isDirectory() && item.name !== deployFolder)
          .map(({ name }) => name)
          .sort();
        for (const [name, text] of headerFiles({ base: basePath, folders })) {
          const file = path.join(folder, name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
