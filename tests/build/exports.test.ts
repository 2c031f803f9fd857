import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { catalogue, type Catalogue } from '../../src/exports/catalogue.ts';
import { exportFiles, toJson } from '../../src/exports/export-files.ts';
import { exportNames } from '../../src/exports/export-schemas.ts';
import { filesBelow } from '../../src/config/files-below.ts';
import { publicAddresses } from '../../src/config/public-address.ts';
import { entryCollections } from '../../src/entries/collection-names.ts';
import { loadSite } from '../../src/model/load-site.ts';
import { fixtureFolder, fixtureModel } from '../fixture-library.ts';
import { sharedSite } from '../sites.ts';
import { itemsOf } from '../unit/exports/read-back.ts';
import { buildSite, makeFolder } from './build-site.ts';
import { crawl, resolveAddress, type Site } from './crawl.ts';

const folder = makeFolder('exports');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const model = fixtureModel();
const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, '');

interface Item {
  id: string;
  url: string;
  name?: string;
  term?: string;
  title?: string;
  evidence?: { quote: string; url: string }[];
  definitions?: { quote: string; url: string }[];
}

const places = (['root', 'public'] as const).map((name) => sharedSite(name));

describe.each(places)('the fixture under $base, SITE_URL $origin', (site) => {
  const { base, origin: siteUrl } = site;
  const address = publicAddresses({ siteUrl, basePath: base });
  const text = (file: string): string => readFileSync(path.join(site.folder, file), 'utf8');
  const items = (name: string): Item[] => (JSON.parse(text(`data/${name}.json`)) as { items: Item[] }).items;
  const parsed = new Map<string, Document>();
  const pageOf = (file: string): Document => {
    const page = parsed.get(file) ?? parseHTML(text(file)).document;
    parsed.set(file, page);
    return page;
  };
  const follow = (url: string): { page: Document; fragment: string } => {
    const target = resolveAddress(site, url);
    if (typeof target !== 'object') throw new Error(target ?? `${url} is not of this site`);
    return { page: pageOf(target.file), fragment: target.fragment };
  };
  /** The words that readers read at an address, without the editors' notes at a gap. */
  const wordsAt = (url: string): string[] => {
    const { page, fragment } = follow(url);
    const element = page.getElementById(fragment);
    if (!element) throw new Error(`${url} names an anchor that is not there`);
    const item = element.closest('.item');
    return [element, ...(item ? [item] : [])].map((node) => {
      const copy = node.cloneNode(true) as Element;
      for (const note of copy.querySelectorAll('.gap, .permalink:not(.label)')) note.remove();
      return bare(copy.textContent);
    });
  };

  it('has no dead link, no dangling anchor, no empty page and no page that none leads to', () => {
    expect(crawl(site)).toMatchObject({ problems: [], orphans: [] });
  });

  it('offers the very bytes that the model gives, and nothing besides', () => {
    for (const name of exportNames) {
      const files = exportFiles(name, model, address);
      expect(text(`data/${name}.json`)).toBe(files.json);
      expect(text(`data/schema/${name}.json`)).toBe(files.schema);
      expect(readFileSync(path.join(site.folder, `data/${name}.csv`))).toEqual(Buffer.from(files.csv));
      for (const { path: own, content } of files.years)
        expect(readFileSync(path.join(site.folder, own))).toEqual(Buffer.from(content));
    }
    const made = catalogue(model, address, loadSite(fixtureFolder).site);
    expect(text('data/index.json')).toBe(toJson(made));
    const whole = made.exchange.flatMap(({ url }) =>
      url.includes('{id}') ? [...model.documents.keys()].map((id) => url.replace('{id}', id)) : [url],
    );
    const urls = [...made.collections.flatMap(({ files }) => files.map(({ url }) => url)), ...whole];
    const listed = urls.map((url) => resolveAddress(site, url));
    expect(filesBelow(path.join(site.folder, 'data')).map((file) => `data/${file}`)).toEqual(
      [
        'data/index.html',
        'data/index.json',
        ...listed.map((target) => (typeof target === 'object' ? target.file : target)),
      ].toSorted(),
    );
  });

  it('begins every CSV with the byte order mark by which Excel knows UTF-8', () => {
    for (const name of exportNames) {
      const bytes = readFileSync(path.join(site.folder, `data/${name}.csv`));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  it('measures its files right', () => {
    for (const { files } of (JSON.parse(text('data/index.json')) as Catalogue).collections) {
      for (const { url, bytes } of files) {
        const target = resolveAddress(site, url);
        if (typeof target !== 'object') throw new Error(target);
        expect(readFileSync(path.join(site.folder, target.file)).length).toBe(bytes);
      }
    }
  });

  it.each(['documents', 'sources', ...entryCollections])(
    'leads from every item of %s to its page',
    (name) => {
      expect(items(name).length).toBeGreaterThan(0);
      for (const { url, term, title, name: named } of items(name)) {
        const { page } = follow(url);
        expect(bare(page.querySelector('h1')?.textContent)).toContain(bare(term ?? title ?? named));
      }
    },
  );

  it.each(entryCollections)(
    'leads from every quote of %s to the words themselves, and shows it on the page',
    (name) => {
      for (const { url, evidence, definitions } of items(name)) {
        const shown = bare(follow(url).page.querySelector('main')?.textContent);
        for (const { quote, url: place } of evidence ?? definitions ?? []) {
          expect(wordsAt(place).some((words) => words.includes(bare(quote)))).toBe(true);
          expect(shown).toContain(bare(quote));
        }
      }
    },
  );

  it('has in its pages every paragraph that it exports, word for word', () => {
    const json = text('data/paragraphs.json');
    const index = JSON.parse(json) as { count: number; files: { url: string; year: string }[] };
    const years = index.files.map(({ url, year }) => {
      const target = resolveAddress(site, url);
      if (typeof target !== 'object') throw new Error(target);
      return {
        year,
        path: target.file,
        count: 0,
        content: readFileSync(path.join(site.folder, target.file)),
      };
    });
    const rows = itemsOf({ json, years }) as unknown as (Item & { text: string })[];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toHaveLength(index.count);
    for (const { url, text: exported } of rows) expect(wordsAt(url)).toContain(bare(exported));
  });

  it('marks every correction that it exports', () => {
    const rows = items('corrections') as (Item & { now: string; was: string })[];
    expect(rows.length).toBeGreaterThan(30);
    for (const { url, now } of rows) expect(wordsAt(url)).toContain(now);
  });

  it('describes every page of an entry by linked data with the address of that page', () => {
    const collections = ['documents', 'sources', ...entryCollections];
    for (const { url } of collections.flatMap(items)) {
      const blocks = follow(url).page.querySelectorAll('script[type="application/ld+json"]');
      expect(blocks).toHaveLength(1);
      const data = JSON.parse(blocks[0]?.textContent ?? '') as Record<string, unknown>;
      expect(data).toMatchObject({ '@context': 'https://schema.org', url });
    }
    const glossary = pageOf('glossary/index.html').querySelector('script[type="application/ld+json"]');
    expect(glossary?.textContent).toContain('DefinedTermSet');
    const data = pageOf('data/index.html').querySelector('script[type="application/ld+json"]');
    const downloads = [...(data?.textContent ?? '').matchAll(/"contentUrl":"([^"]+)"/g)];
    expect(downloads).toHaveLength(
      exportNames.length * 2 + exportFiles('paragraphs', model, address).years.length,
    );
    for (const [, url = ''] of downloads) expect(resolveAddress(site, url)).toBeTypeOf('object');
  });

  it('explains and offers every file on the data page', () => {
    const page = pageOf('data/index.html');
    const offered = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    for (const name of exportNames) {
      expect(offered).toContain(`${base}data/${name}.json`);
      expect(offered).toContain(`${base}data/${name}.csv`);
      expect(offered).toContain(`${base}data/schema/${name}.json`);
      expect(page.getElementById(name)?.querySelectorAll('tbody tr').length).toBeGreaterThan(5);
    }
  });

  it('lists in the sitemap every page that may be indexed, where it knows its own address', () => {
    if (siteUrl === undefined) {
      expect(existsSync(path.join(site.folder, 'sitemap-index.xml'))).toBe(false);
      expect(text('robots.txt')).not.toContain('Sitemap');
      return;
    }
    expect(text('robots.txt')).toContain(`Sitemap: ${siteUrl}${base}sitemap-index.xml`);
    const maps = [...text('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    const listed = maps.flatMap((url) => {
      const target = resolveAddress(site, url);
      if (typeof target !== 'object') throw new Error(target);
      return [...text(target.file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);
    });
    const pages = filesBelow(site.folder).filter(
      (file) => file.endsWith('index.html') && !text(file).includes('<meta name="robots" content="noindex">'),
    );
    expect(listed.toSorted()).toEqual(
      pages.map((file) => address(`/${file.replace(/index\.html$/, '')}`)).toSorted(),
    );
  });

  it('has a feed, and names it in its pages', () => {
    const dated = model.content.documents.filter(({ data }) =>
      /-..-/.test(data.published ?? data.dated ?? ''),
    );
    expect(text('feed.xml').match(/<entry>/g)).toHaveLength(dated.length);
    const link = pageOf('index.html').querySelector('link[type="application/atom+xml"]');
    expect(link?.getAttribute('href')).toBe(`${base}feed.xml`);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let server: Server;
    let origin: string;
    beforeAll(async () => {
      server = await serveFolder(site.folder, { port: 0, base });
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    });
    afterAll(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    it.each([
      ['documents/childcare-opinion/', 'Legislation'],
      ['documents/childcare-at-the-door/', 'NewsArticle'],
      ['glossary/tuo-wei/', 'DefinedTerm'],
      ['targets/places-per-thousand/', 'Claim'],
      ['targets/full-coverage/', 'Claim'],
      ['figures/places-jiaxing/', 'Observation'],
      ['cases/jiaxing-one-and-many/', 'Claim'],
      ['instruments/childcare-plan/', 'Legislation'],
      ['sources/sample-page/', 'ArchiveComponent'],
      ['glossary/', 'DefinedTermSet'],
      ['data/', 'DataCatalog'],
    ])('%s is a %s to a machine and breaks no rule of the Content-Security-Policy', async (place, type) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const response = await page.goto(`${origin}${base}${place}`, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      // Without a public address there is no canonical link, and pages are named by their paths.
      const canonical = page.locator('link[rel="canonical"]');
      if (siteUrl === undefined) await expect(canonical.count()).resolves.toBe(0);
      else expect(await canonical.getAttribute('href')).toBe(`${siteUrl}${base}${place}`);
      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
      const nodes = blocks.map((block) => JSON.parse(block) as Record<string, unknown>);
      expect(nodes).toEqual([
        expect.objectContaining({
          '@context': 'https://schema.org',
          '@type': type,
          url: `${siteUrl ?? ''}${base}${place}`,
        }),
      ]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('serves the files as what they are', async () => {
      const types = async (file: string): Promise<string | null> =>
        (await fetch(`${origin}${base}${file}`)).headers.get('content-type');
      expect(await types('data/targets.json')).toContain('application/json');
      expect(await types('data/targets.csv')).toContain('text/csv');
      expect(await types('feed.xml')).toContain('xml');
    });
  });
});

describe('a folder that holds documents only', () => {
  let site: Site;
  beforeAll(() => {
    const documents = path.join(folder, 'documents-only/documents');
    mkdirSync(documents, { recursive: true });
    const front = 'kind: news\ncompleteness: full\nrights: 为测试而拟的文字。';
    writeFileSync(
      path.join(documents, 'one.md'),
      `---\ntitle: 第一篇\n${front}\n---\n\n只有一段，没有来源，也没有词条。\n`,
    );
    writeFileSync(
      path.join(documents, 'two.md'),
      `---\ntitle: 第二篇\ndated: "2024-03"\n${front}\n---\n\n## 一、有标题\n\n也只有一段。\n`,
    );
    site = buildSite({ content: path.dirname(documents), out: path.join(folder, 'documents-only-site') });
  });

  it('builds a whole site', () => {
    expect(crawl(site)).toMatchObject({ problems: [], orphans: [] });
    expect(readFileSync(path.join(site.folder, 'documents/two/index.html'), 'utf8')).toContain('也只有一段');
  });

  it('exports its documents, and empty collections for the rest', () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(path.join(site.folder, `data/${name}.json`), 'utf8'));
    expect(read('documents')).toMatchObject({ count: 2 });
    expect(read('paragraphs')).toMatchObject({ count: 5 });
    expect(read('targets')).toEqual({ collection: 'targets', count: 0, items: [] });
  });

  it('has no feed, since no document states a day', () => {
    expect(existsSync(path.join(site.folder, 'feed.xml'))).toBe(false);
    expect(readFileSync(path.join(site.folder, 'index.html'), 'utf8')).not.toContain('atom+xml');
  });
});
