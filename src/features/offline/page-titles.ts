import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { filesBelow } from '../../config/files-below.ts';
import { addressOfFile } from './kept-manifest.ts';

/** The title of every page of a built site, without the site's name, by its address below the base. */
export function pageTitles(folder: string): Record<string, string> {
  const pages = filesBelow(folder).filter(
    (name) => /(?:^|\/)index\.html$/.test(name) && !name.startsWith('embed/'),
  );
  return Object.fromEntries(
    pages.flatMap((name): [string, string][] => {
      const [, escaped] = /<title>([^<]*)<\/title>/.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [];
      if (escaped === undefined) return [];
      const { document } = parseHTML(`<p>${escaped}</p>`);
      const title = document.querySelector('p')?.textContent ?? '';
      return [[addressOfFile(name), title.replace(/ \| [^|]*$/u, '')]];
    }),
  );
}
