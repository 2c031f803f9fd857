import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeFolder } from './build-site.ts';
import { crawl, type Site } from './crawl.ts';

const folder = makeFolder('amended-law');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let site: Site;
beforeAll(() => {
  site = buildSite({ content: 'tests/fixtures/amended-law', out: path.join(folder, 'site') });
});

const pageOf = (address: string): Document =>
  parseHTML(readFileSync(path.join(site.folder, address, 'index.html'), 'utf8')).document;

describe('a library with three texts of a regulation', () => {
  it('has no dead link and no dangling anchor', () => {
    expect(crawl(site)).toMatchObject({ problems: [], orphans: [] });
  });

  it('says at the head of an earlier text that it was changed, and leads to the last one and to the comparison', () => {
    const notice = pageOf('documents/eldercare-regulation-2019').querySelector('.superseded');
    expect(notice?.textContent).toContain('修改');
    const links = [...(notice?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    const sides = 'eldercare-regulation-2019--eldercare-regulation-2025';
    expect(links).toEqual([
      '/documents/eldercare-regulation-2025/',
      `/instruments/eldercare-regulation/changes/#${sides}`,
    ]);
    expect(pageOf('instruments/eldercare-regulation/changes').getElementById(sides)).not.toBeNull();
    expect(pageOf('documents/eldercare-regulation-2025').querySelector('.superseded')).toBeNull();
  });
});
