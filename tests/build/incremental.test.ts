import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow } from '../../src/config/files-below.ts';
import { isImmutable } from '../../src/hosting/headers-for.ts';
import { siteMark } from '../../src/hosting/out-folder.ts';
import { fixtureFolder } from '../fixture-library.ts';
import { buildSite, makeFolder } from './build-site.ts';

const folder = makeFolder('incremental');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = path.join(folder, 'content');
const kept = path.join(folder, 'kept');
cpSync(fixtureFolder, content, { recursive: true });

/** Changes words of a document, and of the page that it was printed on. */
function changeWords(document: string, source: string, from: string, to: string): void {
  const page = path.join(content, 'sources', source, 'page.txt');
  for (const file of [path.join(content, 'documents', `${document}.md`), page]) {
    const text = readFileSync(file, 'utf8');
    expect(text.split(from)).toHaveLength(2);
    writeFileSync(file, text.replace(from, to));
  }
  const record = path.join(content, 'sources', source, 'source.yaml');
  const sum = createHash('sha256').update(readFileSync(page)).digest('hex');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/[0-9a-f]{64}/u, sum));
}

const change = (file: string, from: string, to: string): void => {
  const place = path.join(content, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toContain(from);
  writeFileSync(place, text.replace(from, to));
};

/** The site's files; what is kept for tabs that were open before is left out. */
const bytesOf = (site: string, of: ReadonlySet<string>): Map<string, string> =>
  new Map(
    filesBelow(site)
      .filter((file) => file !== siteMark && (of.has(file) || !isImmutable(file)))
      .map((file) => [file, readFileSync(path.join(site, file)).toString('latin1')]),
  );

const page = (id: string): string => path.join(kept, 'documents', id, 'index.html');
const madeAt = (id: string): number =>
  statSync(path.join(`${kept}.cache`, 'dist/documents', id, 'index.html')).mtimeMs;

it('a site that is built on from the build before is the one that is built anew, byte for byte', () => {
  buildSite({ content, out: kept });
  const changed = madeAt('childcare-at-the-door');

  // The words of one text change its own page and its source's.
  changeWords('childcare-at-the-door', 'sample-page', '本报讯', '本报电');
  buildSite({ content, out: kept });
  const clean = path.join(folder, 'clean');
  buildSite({ content, out: clean });
  const files = new Set(filesBelow(clean));
  expect(bytesOf(kept, files)).toEqual(bytesOf(clean, files));
  expect(readFileSync(page('childcare-at-the-door'), 'utf8')).toContain('本报电');
  const second = madeAt('childcare-at-the-door');
  expect(second).toBeGreaterThan(changed);
  expect(madeAt('eldercare-reform-opinion')).toBeLessThan(second);

  // An entry may be named on every page.
  change('glossary/tuo-wei.yaml', 'term: 托位', 'term: 托位\naliases: [托儿位]');
  buildSite({ content, out: kept });
  for (const id of ['childcare-opinion', 'eldercare-reform-opinion'])
    expect(madeAt(id)).toBeGreaterThan(second);
});
