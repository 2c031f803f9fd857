import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/config/files-below.ts';
import { isImmutable } from '../../src/hosting/headers-for.ts';
import { siteMark } from '../../src/hosting/out-folder.ts';
import { fixtureFolder } from '../fixture-library.ts';
import { buildSite, makeFolder } from './build-site.ts';

const folder = makeFolder('incremental');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A copy of the project too: its styles and scripts are changed as well.
const project = path.join(folder, 'project');
const content = path.join(project, 'content');
const kept = path.join(project, 'kept');

beforeAll(() => {
  mkdirSync(project);
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'])
    cpSync(name, path.join(project, name), { recursive: true });
  cpSync('package.json', path.join(project, 'package.json'));
  cpSync(fixtureFolder, content, { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  buildSite({ content, out: kept, project });
});

const change = (file: string, from: string, to: string): void => {
  const place = path.join(project, file);
  const text = readFileSync(place, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(place, text.replace(from, to));
};

/** Changes words of a document, and of the page that it was printed on. */
function changeWords(document: string, source: string, from: string, to: string): void {
  const page = `content/sources/${source}/page.txt`;
  change(`content/documents/${document}.md`, from, to);
  change(page, from, to);
  const record = path.join(content, 'sources', source, 'source.yaml');
  const sum = createHash('sha256')
    .update(readFileSync(path.join(project, page)))
    .digest('hex');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/[0-9a-f]{64}/u, sum));
}

/** The site's files; what is kept for tabs that were open before is left out. */
const bytesOf = (site: string, of: ReadonlySet<string>): Map<string, string> =>
  new Map(
    filesBelow(site)
      .filter((file) => file !== siteMark && (of.has(file) || !isImmutable(file)))
      .map((file) => [file, readFileSync(path.join(site, file)).toString('latin1')]),
  );

/** Builds on the build before, and anew, and expects the same bytes. */
function expectAsAnew(): void {
  buildSite({ content, out: kept, project });
  const clean = path.join(project, 'clean');
  buildSite({ content, out: clean, project });
  const files = new Set(filesBelow(clean));
  expect(bytesOf(kept, files)).toEqual(bytesOf(clean, files));
  rmSync(`${clean}.cache`, { recursive: true, force: true });
}

const page = (id: string): string => readFileSync(path.join(kept, 'documents', id, 'index.html'), 'utf8');
const madeAt = (id: string): number =>
  statSync(path.join(`${kept}.cache`, 'dist/documents', id, 'index.html')).mtimeMs;

describe('a site that is built on from the build before is the one that is built anew, byte for byte', () => {
  it('where words of a text change, and its own page alone is made again', () => {
    const [own, other] = ['childcare-at-the-door', 'eldercare-reform-opinion'].map(madeAt) as [
      number,
      number,
    ];
    changeWords('childcare-at-the-door', 'sample-page', '本报讯', '本报电');
    // What ingest records stands on no page.
    mkdirSync(path.join(content, '.ingest'));
    writeFileSync(path.join(content, '.ingest/report.txt'), '');
    expectAsAnew();
    expect(page('childcare-at-the-door')).toContain('本报电');
    expect(madeAt('childcare-at-the-door')).toBeGreaterThan(own);
    expect(madeAt('eldercare-reform-opinion')).toBe(other);
  });

  it('where what entries and texts say of themselves changes, which may stand on every page', () => {
    const before = madeAt('childcare-opinion');
    change('content/glossary/tuo-wei.yaml', 'term: 托位', 'term: 托位\naliases: [托儿位]');
    change('content/targets/places-per-thousand.yaml', '不能与此相减', '与此不能相减');
    change('content/documents/childcare-opinion.md', '为测试而拟', '为测试所拟');
    expectAsAnew();
    expect(madeAt('childcare-opinion')).toBeGreaterThan(before);
  });

  it('where a style and a script that every page has change', () => {
    change('src/ui/styles/tokens.css', '\n:root {', '\n:root {\n  --made-anew: 1;');
    change('src/shell/every-page/lost-script.ts', '本页已有新版本，请刷新。', '这一页有新版本，请刷新。');
    expectAsAnew();
  });
});
