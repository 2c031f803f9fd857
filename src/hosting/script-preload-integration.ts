import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** For each script file of the site (path below the output folder): those that it imports, without delay or condition. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** All that a script imports, directly or by way of others. */
function importsOf(script: string, imports: Imports, found = new Set<string>()): Set<string> {
  for (const imported of imports.get(script) ?? []) {
    if (found.has(imported)) continue;
    found.add(imported);
    importsOf(imported, imports, found);
  }
  return found;
}

/** The page with links in its head that fetch what its scripts import, beside the scripts themselves. */
export function withPreloads(html: string, base: string, imports: Imports): string {
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) =>
    src.slice(base.length),
  );
  const wanted = new Set(scripts.flatMap((script) => [...importsOf(script, imports)]));
  for (const script of scripts) wanted.delete(script);
  const links = [...wanted].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('');
  return html.replace('</head>', `${links}</head>`);
}

/** Astro integration: no page waits for one script to name the next. */
export function scriptPreload(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  let base = '/';
  return {
    name: 'script-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'script-preload',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const item of Object.values(bundle)) {
                    if (item.type === 'chunk') imports.set(item.fileName, item.imports);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = path.join(folder, name);
          const html = readFileSync(file, 'utf8');
          const changed = withPreloads(html, base, imports);
          if (changed === html) continue;
          writeFileSync(`${file}.tmp`, changed);
          renameSync(`${file}.tmp`, file);
        }
      },
    },
  };
}
