import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/config/files-below.ts';
import { sharedSite } from '../sites.ts';
import { makeFolder } from './build-site.ts';
import { crawl, type Crawl } from './crawl.ts';

const folder = makeFolder('crawl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = '<p>这一页有足够多的文字，读起来不是空的。一二三四五六。</p>';
const page = (content: string): string =>
  `<html><head><title>页</title></head><body><main>${content}</main></body></html>`;

function crawlFiles(files: Readonly<Record<string, string>>, base = '/'): Crawl {
  const site = mkdtempSync(path.join(folder, 'site-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  return crawl({ folder: site, base });
}

describe('the crawler', () => {
  const home = (links: string): string => page(`<h1 id="_top">首页</h1>${body}${links}`);

  it('finds nothing wrong where nothing is', () => {
    const files = {
      'index.html': home(
        '<a href="/wenku/a/#x">甲</a><a href="a/">甲</a><a href="https://example.org/">外</a>',
      ),
      'a/index.html': page(`<h1>甲</h1><p id="x">${body}</p><a href="../">首页</a><a href="#x">处</a>`),
      'style.css': 'body{background:url("a/index.html")}',
    };
    expect(crawlFiles(files, '/wenku/')).toMatchObject({ problems: [], orphans: [], links: 6 });
  });

  it.each([
    ['<a href="/no/">无</a>', 'index.html: “/no/” leads to nothing (no/index.html)'],
    ['<a href="/#no">无</a>', 'index.html: “/#no” names an anchor that is not there'],
    ['<img src="/no.png">', 'index.html: “/no.png” leads to nothing (no.png)'],
    ['<script src="/no.js"></script>', 'index.html: “/no.js” leads to nothing (no.js)'],
    ['<img srcset="/no.png 2x">', 'index.html: “/no.png” leads to nothing (no.png)'],
    ['<form action="/no/"></form>', 'index.html: “/no/” leads to nothing (no/index.html)'],
    ['<a href="/a">无</a>', 'index.html: “/a” lacks the slash at its end'],
    ['<p id="_top"></p>', 'index.html: the id “_top” stands twice'],
    ['<p aria-labelledby="no"></p>', 'index.html: aria-labelledby names “no”, which is not there'],
    ['<label for="no"></label>', 'index.html: for names “no”, which is not there'],
    ['<h1>又一</h1>', 'index.html: there is not one h1'],
  ])('notices %s', (html, problem) => {
    const { problems } = crawlFiles({ 'index.html': home(html), 'a/index.html': page(`<h1>甲</h1>${body}`) });
    expect(problems).toEqual([problem]);
  });

  it('notices a way out of the base path, an empty page, a lost picture in a style and a page that none leads to', () => {
    const crawled = crawlFiles(
      {
        'index.html': home('<a href="/a/">甲</a>'),
        'a/index.html': page('<h1>甲</h1>'),
        'style.css': 'body{background:url(no.png)}',
        'sitemap.xml': '<loc>/wenku/b/</loc>',
      },
      '/wenku/',
    );
    expect(crawled.problems).toEqual([
      'a/index.html: the body is empty',
      'index.html: “/a/” leads out of /wenku/',
      'sitemap.xml: “/wenku/b/” leads to nothing (b/index.html)',
      'style.css: “no.png” leads to nothing (no.png)',
    ]);
    expect(crawled.orphans).toEqual(['a/index.html']);
  });
});

describe('the site of the real library', () => {
  let crawled: Crawl;
  beforeAll(() => {
    crawled = crawl(sharedSite('real'));
  });

  it('has pages for all of it', () => {
    expect(crawled.pages.length).toBeGreaterThan(250);
    expect(crawled.links).toBeGreaterThan(10_000);
  });

  it('has no dead link, no dangling anchor and no empty page', () => {
    expect(crawled.problems).toEqual([]);
  });

  it('sets its own styles over those of Starlight on every page, in whatever order they come', () => {
    const { folder: site, base } = sharedSite('real');
    for (const file of filesBelow(site).filter((name) => name.endsWith('.html'))) {
      const links = readFileSync(path.join(site, file), 'utf8').matchAll(/href="([^"?]+\.css)"/gu);
      const styles = [...links].map(([, href = '']) =>
        readFileSync(path.join(site, href.slice(base.length)), 'utf8'),
      );
      const layers = [...styles.join('\n').matchAll(/@layer ([a-z]+)/gu)].map(([, name]) => name);
      if (layers.length > 0) expect(layers[0], file).toBe('starlight');
    }
  });

  it('says of every tool and sheet that it is one column, but of the comparison, which is two', () => {
    const { folder: site } = sharedSite('real');
    const tools = filesBelow(site).filter((file) => {
      if (!file.endsWith('.html') || file === 'compare/index.html') return false;
      return /class="[^"]*\btool-place\b|data-sheet\b/u.test(readFileSync(path.join(site, file), 'utf8'));
    });
    expect(tools.length).toBeGreaterThan(8);
    for (const file of tools)
      expect(readFileSync(path.join(site, file), 'utf8'), file).toMatch(/class="frame[^"]* one-column\b/u);
  });

  it('gives the home page in little more than 25 KB: its words, its styles and what it runs before it is touched', () => {
    const { folder: site, base } = sharedSite('real');
    const home = readFileSync(path.join(site, 'index.html'), 'utf8');
    const loaded = home.matchAll(
      /<(?:link rel="(?:stylesheet|modulepreload)" href|script[^>]*? src)="([^"]+)"/gu,
    );
    const files = new Set([...loaded].map(([, address = '']) => address.slice(base.length)));
    expect(files.size).toBeGreaterThan(5);
    const bytes = ['index.html', ...files].map(
      (file) => gzipSync(readFileSync(path.join(site, file))).length,
    );
    expect(bytes.reduce((sum, own) => sum + own, 0) / 1024).toBeLessThan(25.8);
  });

  it.each(['below', 'law'] as const)('has no dead link and no dangling anchor: %s', (name) => {
    expect(crawl(sharedSite(name)).problems).toEqual([]);
  });

  it('has no page that none leads to', () => {
    expect(crawled.orphans).toEqual([]);
  });
});
