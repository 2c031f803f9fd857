import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PermalinkRegister } from '../addresses/register.ts';

/** The `at` of a ledger's entries, by today's ids. */
const ledgerPlaces = (yaml: string, ids: ReadonlyMap<string, string>): string =>
  yaml.replace(
    /(\bat:\s*)(["']?)([a-z0-9-]+)\2/g,
    (_, key: string, mark: string, id: string) => `${key}${mark}${ids.get(id) ?? id}${mark}`,
  );

/** The addresses of parts that a learning path names, by today's ids. */
const pathPlaces = (yaml: string, renumbered: PermalinkRegister['renumbered']): string =>
  yaml.replace(/(documents\/[a-z0-9-]+)#([a-z0-9-]+)/g, (_, page: string, id: string) => {
    return `${page}#${renumbered?.get(page)?.get(id) ?? id}`;
  });

/**
 * Writes the ids by today's rule into the ledgers and learning paths of a content folder that name parts by those of
 * the first. Gives the files that have changed.
 */
export function renumberFiles(contentDir: string, renumbered: PermalinkRegister['renumbered']): string[] {
  if (!renumbered) return [];
  const changed: string[] = [];
  const edit = (folder: 'editions' | 'paths', change: (yaml: string, id: string) => string): void => {
    const directory = path.join(contentDir, folder);
    for (const name of existsSync(directory) ? readdirSync(directory) : []) {
      if (!name.endsWith('.yaml')) continue;
      const file = path.join(directory, name);
      const before = readFileSync(file, 'utf8');
      const after = change(before, name.slice(0, -'.yaml'.length));
      if (after === before) continue;
      writeFileSync(file, after);
      changed.push(file);
    }
  };
  edit('editions', (yaml, id) => ledgerPlaces(yaml, renumbered.get(`documents/${id}`) ?? new Map()));
  edit('paths', (yaml) => pathPlaces(yaml, renumbered));
  return changed;
}
