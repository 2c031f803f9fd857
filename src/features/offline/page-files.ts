import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paths below the folder of all styles and scripts that a built page needs, those that scripts import included. */
export function pageFiles(folder: string, page: string): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file) || !existsSync(path.join(folder, file))) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const script = readFileSync(path.join(folder, file), 'utf8');
    for (const [, name = ''] of script.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      follow(path.posix.join(path.posix.dirname(file), name));
    }
  };
  const html = readFileSync(path.join(folder, page), 'utf8');
  for (const [, name = ''] of html.matchAll(/(?:href|src)="[^"]*?(_astro\/[\w.@-]+\.(?:css|js))"/g))
    follow(name);
  for (const [, name = ''] of html.matchAll(/<script src="[^"]*?([\w-]+\.js)"/g)) follow(name);
  for (const [, name = ''] of html.matchAll(/rel="shortcut icon" href="[^"]*?([\w-]+\.svg)"/g)) follow(name);
  return [...found].sort();
}
