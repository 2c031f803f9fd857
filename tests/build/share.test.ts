import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright';
import { create } from 'qrcode';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { qrDrawing } from '../../src/ui/qr-drawing.ts';
import { sharedSite } from '../sites.ts';
import { makeFolder } from './build-site.ts';
import { crawl, resolveAddress } from './crawl.ts';

const folder = makeFolder('share');
const address = 'https://example.org/wenku/';
/** A path as a shared host may have it, and words that no editor would write. */
const { folder: unknown, base: strangeBase } = sharedSite('hostile');
const known = sharedSite('public').folder;
const read = (file: string): string => readFileSync(path.join(known, file), 'utf8');
const head = (file: string) => parseHTML(read(file)).document.head;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page of a site whose public address is known', () => {
  it('names its card for other programs, and the answer holds what oEmbed asks for', () => {
    const link = head('glossary/tuo-wei/index.html').querySelector('link[type="application/json+oembed"]');
    expect(link?.getAttribute('href')).toBe(`${address}embed/glossary/tuo-wei.json`);
    const answer = JSON.parse(read('embed/glossary/tuo-wei.json')) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      provider_url: address,
      thumbnail_url: `${address}social/glossary/tuo-wei.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const frame = parseHTML(String(answer['html'])).document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toMatch(
      /^https:\/\/example\.org\/wenku\/embed\/glossary\/tuo-wei\/\?v=[0-9a-f]{8}$/,
    );
    expect(Number(frame?.getAttribute('height'))).toBe(answer['height']);
    expect(
      head('documents/childcare-opinion/index.html').querySelector('link[type="application/json+oembed"]'),
    ).toBeNull();
  });

  it('has a picture of its words, of the size that it says', async () => {
    const pages = ['documents', 'glossary', 'targets', 'figures', 'cases', 'instruments'].flatMap(
      (collection) =>
        readdirSync(path.join(known, 'social', collection)).map(
          (file) => `${collection}/${file.replace('.png', '')}`,
        ),
    );
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const meta = (name: string): string | null | undefined =>
        head(`${page}/index.html`).querySelector(`meta[property="${name}"]`)?.getAttribute('content');
      expect(meta('og:image')).toBe(`${address}social/${page}.png`);
      expect(meta('og:image:alt')).toBeTruthy();
      const { width, height, format } = await sharp(path.join(known, `social/${page}.png`)).metadata();
      expect([String(width), String(height), format]).toEqual([
        meta('og:image:width'),
        meta('og:image:height'),
        'png',
      ]);
    }
    expect(
      head('glossary/tuo-wei/index.html').querySelector('meta[name="twitter:card"]')?.getAttribute('content'),
    ).toBe('summary_large_image');
    const { channels } = await sharp(path.join(known, 'social/glossary/tuo-wei.png')).stats();
    // Dark words on light paper, not an empty sheet.
    expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(60);
    expect(Math.max(...channels.map(({ max }) => max))).toBeGreaterThan(240);
  });

  it('has a QR code that holds its whole address, with the mark of an entry’s words', () => {
    const { mark } = JSON.parse(read('page-data/glossary/tuo-wei.json')) as { mark: string };
    expect(mark).toMatch(/^[0-9a-f]{8}$/);
    const { document } = parseHTML(read('qr/glossary/tuo-wei.svg'));
    expect(document.querySelector('title')?.textContent).toContain(`${address}glossary/tuo-wei/?v=${mark}`);
    const plain = parseHTML(read('qr/documents/childcare-opinion.svg')).document;
    expect(plain.querySelector('title')?.textContent).toMatch(/documents\/childcare-opinion\/$/);
    const path = [...document.querySelectorAll('path')].at(-1)?.getAttribute('d') ?? '';
    const { modules } = create(`${address}glossary/tuo-wei/?v=${mark}`, { errorCorrectionLevel: 'M' });
    const dark = new Set<string>();
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      for (let step = 0; step < Number(run); step++) dark.add(`${Number(x) + step - 4} ${Number(y) - 4}`);
    }
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        expect(dark.has(`${column} ${row}`)).toBe(Boolean(modules.get(row, column)));
      }
    }
  });

  it('keeps what lay beside the address of an entry that was renamed', () => {
    expect(read('embed/figures/jiaxing-places/index.html')).toBe(
      read('embed/figures/places-jiaxing/index.html'),
    );
    expect(read('embed/figures/jiaxing-places.json')).toBe(read('embed/figures/places-jiaxing.json'));
    expect(read('qr/figures/jiaxing-places.svg')).toBe(read('qr/figures/places-jiaxing.svg'));
    expect(
      parseHTML(read('embed/figures/jiaxing-places/index.html'))
        .document.querySelector('link[rel=canonical]')
        ?.getAttribute('href'),
    ).toBe(`${address}figures/places-jiaxing/`);
  });

  it('keeps cards and moved pages out of the sitemap', () => {
    const places = read('sitemap-0.xml');
    expect(places).toContain(`${address}figures/places-jiaxing/`);
    expect(places).not.toContain('/figures/jiaxing-places/');
    expect(places).not.toContain('/embed/');
  });
});

describe('what a reader keeps to read without a network', () => {
  const kept = (): Set<string> => {
    const { files } = JSON.parse(read('offline-files.json')) as { files: [string, number, string][] };
    return new Set(files.map(([name]) => name));
  };
  // Cards serve other sites, codes can be drawn, and the rest speaks to programs.
  const notKept = /^(?:data\/akn|embed|qr|social)\/|^(?:feed|sitemap[\w-]*)\.xml$/;

  it('holds nothing that only other sites and programs ask for', () => {
    for (const name of ['data/akn', 'embed', 'qr', 'social']) {
      expect(existsSync(path.join(known, name))).toBe(true);
      expect([...kept()].filter((file) => file.startsWith(`${name}/`))).toEqual([]);
    }
  });

  it('holds everything that its pages are made of, and every page that they lead to', () => {
    const files = kept();
    const site = { folder: known, base: '/wenku/', origin: 'https://example.org' };
    let followed = 0;
    for (const file of [...files].filter((name) => name.endsWith('.html'))) {
      const { document } = parseHTML(read(file));
      for (const element of document.querySelectorAll('[href], [src], [data-cite], [data-history]')) {
        for (const name of ['href', 'src', 'data-cite', 'data-history']) {
          const value = element.getAttribute(name);
          if (value === null) continue;
          const target = resolveAddress(site, value, `/wenku/${file.replace(/index\.html$/, '')}`);
          if (typeof target !== 'object' || notKept.test(target.file)) continue;
          expect(files, `${file}: ${value}`).toContain(target.file);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(500);
  });

  it('shows the QR code all the same: the page draws what it has no file of', async () => {
    const copy = path.join(folder, 'kept');
    cpSync(known, copy, { recursive: true, filter: (name) => !name.startsWith(path.join(known, 'qr')) });
    const server = await serveFolder(copy, { port: 0, base: '/wenku/' });
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    try {
      const page = await browser.newPage();
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/wenku/glossary/tuo-wei/`);
      await page.locator('.open-share').press('Enter');
      const drawing = page.locator('.share-code > svg');
      await drawing.waitFor();
      const { mark } = JSON.parse(read('page-data/glossary/tuo-wei.json')) as { mark: string };
      const shared = `${address}glossary/tuo-wei/?v=${mark}`;
      expect(await drawing.getAttribute('aria-label')).toBe(`本页的二维码：${shared}`);
      expect(await drawing.locator('path').getAttribute('d')).toBe(qrDrawing(shared)?.path);
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('where the public address is unknown', () => {
  it('nothing is made that would need it, and cards work all the same', () => {
    for (const name of ['qr', 'social']) expect(existsSync(path.join(unknown, name))).toBe(false);
    const page = parseHTML(readFileSync(path.join(unknown, 'glossary/tuo-wei/index.html'), 'utf8')).document;
    expect(page.querySelector('meta[property="og:image"], link[type="application/json+oembed"]')).toBeNull();
    expect(page.querySelector('[data-code]')?.textContent).toContain(
      `src="${strangeBase}embed/glossary/tuo-wei/?v=`,
    );
    expect(page.querySelector('[data-address-note]')?.textContent).toContain('没有设定公网地址');
    expect(existsSync(path.join(unknown, 'embed/glossary/tuo-wei/index.html'))).toBe(true);
  });
});

describe('under a strange base path', () => {
  it('every link of every page leads somewhere', () => {
    const { problems, links } = crawl({ folder: unknown, base: strangeBase });
    expect(problems).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });

  it('a card is framed with its look and its height, and leads out; its page knows what it is', async () => {
    const server = await serveFolder(unknown, { port: 0, base: strangeBase });
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}${strangeBase}`;
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    try {
      const page = await browser.newPage();
      await page.goto(`${here}targets/places-per-thousand/`);
      // The tray and the citation know the entry by the path of its page.
      await page.getByRole('button', { name: '收入备课篮' }).press('Enter');
      await page.getByText('已收入备课篮，共 1 项。').waitFor();
      await page.locator('.open-share').press('Enter');
      await page.locator('.share-copy').first().waitFor();
      const codes = await page.locator('[data-code]').allTextContents();
      expect(codes[0]).toContain(`src="${here}embed/targets/places-per-thousand/?v=`);
      const other = createServer((_, response) => {
        response.setHeader('content-type', 'text/html').end(`<!doctype html><body>${codes.join('')}`);
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const card = page.frameLocator('iframe').locator('.card');
      expect(await card.locator('.value').textContent()).toBe('4.5');
      expect(await card.evaluate((own) => getComputedStyle(own.ownerDocument.body).backgroundColor)).toBe(
        'rgb(251, 250, 247)',
      );
      const height = await card.evaluate((own) => Math.ceil(own.getBoundingClientRect().height));
      await page.waitForFunction(
        (wanted) => document.querySelector('iframe')?.getBoundingClientRect().height === wanted,
        height,
      );
      const [opened] = await Promise.all([page.waitForEvent('popup'), card.locator('h1 a').press('Enter')]);
      await opened.waitForURL(`${here}targets/places-per-thousand/`);
      other.closeAllConnections();
      other.close();
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
