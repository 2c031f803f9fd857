import { existsSync } from 'node:fs';
import path from 'node:path';

export const interfaceVersion = 2;

/** Finds what a relative import names; a script inside an `.astro` file is linted as a file below it. */
export function resolve(source, file) {
  if (!source.startsWith('.')) return { found: false };
  const importer = file.replace(/\.astro\/.*$/, '.astro');
  const target = path.resolve(path.dirname(importer), source.replace(/\?.*$/, ''));
  return existsSync(target) ? { found: true, path: target } : { found: false };
}
