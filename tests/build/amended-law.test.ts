import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites.ts';
import { crawl } from './crawl.ts';

const site = sharedSite('law');
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
