import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { contentMark } from '../../src/addresses/content-mark.ts';
import { publishedWords } from '../../src/entries/collections.ts';
import { document, makeRepository, term } from '../unit/history/repository.ts';
import { buildSite, makeFolder } from './build-site.ts';

const out = makeFolder('living');
// At the root of a host old addresses lead on as below a path.
const base = '/';
const first = '一个孩子在机构里的位置。';
const second = '一名婴幼儿在托育机构里的位置。';
const before = '各地按实际需要设置托位，逐年增加。';
const after = '各地按实际需要设置普惠托位，逐年增加。';
const oldTerm = contentMark(publishedWords('glossary', { term: '托位', explanation: first }));

let library: ReturnType<typeof makeRepository>;
let server: Server;
let browser: Browser;
let here: string;

const permalinks = (...args: string[]): void => {
  const { status, stdout } = spawnSync('node', ['scripts/permalinks.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: library.content },
  });
  expect(status, stdout).toBe(0);
};

beforeAll(async () => {
  library = makeRepository();
  library.write('glossary/tuo-wei.yaml', term('托位', first));
  library.write('documents/rules.md', document('办法', '第一段说明目的。', before, '第三段说明施行。'));
  permalinks();
  library.commit('2026-01-01');
  library.write('glossary/tuo-wei.yaml', term('托位', second));
  library.write('documents/rules.md', document('办法', '第一段说明目的。', after, '第三段说明施行。'));
  library.commit('2026-02-02');
  library.move('glossary/tuo-wei.yaml', 'glossary/tuo-wei-shu.yaml');
  permalinks('--move', 'glossary/tuo-wei', 'glossary/tuo-wei-shu');
  library.commit('2026-03-03');
  const site = buildSite({ content: library.content, out: path.join(out, 'site'), base, environment: { HISTORY: 'on' } }); // prettier-ignore
  server = await serveFolder(site.folder, { port: 0, base });
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  for (const folder of [out, library.folder]) rmSync(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(here + address);
  return page;
}

describe('a link made for earlier words', () => {
  it('of an entry that was renamed since leads there, says 释义已更新 and shows what changed', async () => {
    const page = await open(`glossary/tuo-wei/?v=${oldTerm}`);
    await page.waitForURL(`${here}glossary/tuo-wei-shu/?v=${oldTerm}`);
    const notice = page.locator('.changed-notice');
    await notice.waitFor();
    const said = (await notice.textContent()) ?? '';
    expect(said).toContain('释义已更新。');
    expect(said).toContain('这里的文字在 2026年2月2日 改动过');
    await notice.locator('summary').press('Enter');
    const words = notice.locator('.changed-words');
    expect(await words.locator('del').allTextContents()).not.toHaveLength(0);
    // Without what came it is the text of then, without what went the text of today.
    const text = (gone: string) =>
      words.evaluate((root, name) => {
        const copy = root.cloneNode(true) as Element;
        for (const element of copy.querySelectorAll(name)) element.remove();
        return copy.textContent;
      }, gone);
    expect(await text('ins')).toBe(`说明：${first}`);
    expect(await text('del')).toBe(`说明：${second}`);
    await page.close();
  });

  it('of a paragraph says so before the paragraph', async () => {
    const page = await open(`documents/rules/?v=${contentMark([before])}#p2`);
    const notice = page.locator('.changed-notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('本段文字已更新。');
    expect(await notice.evaluate((own) => own.nextElementSibling?.id)).toBe('p2');
    expect(await notice.locator('ins').last().textContent()).toBe('普惠');
    await page.close();
  });

  it('says nothing where the words are the same, moved, or the mark is none', async () => {
    for (const address of [
      `documents/rules/?v=${contentMark([after])}#p2`,
      `documents/rules/?v=${contentMark([after])}#p3`,
      'documents/rules/?v=later#p2',
      'documents/rules/?v=00000000',
      `glossary/tuo-wei-shu/?v=${contentMark(publishedWords('glossary', { term: '托位', explanation: second }))}`,
    ]) {
      const page = await open(address);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.changed-notice').count(), address).toBe(0);
      await page.close();
    }
  });
});

describe('the list of changes', () => {
  it('tells them in plain words, the newest first, with what changed, without script too', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${here}changes/`);
    expect(await page.locator('main h2').allTextContents()).toEqual(['2026年3月3日', '2026年2月2日', '2026年1月1日'].map((day) => expect.stringContaining(day))); // prettier-ignore
    const rows = await page.locator('.changes > li > p:first-child').allTextContents();
    expect(rows.map((row) => row.trim())).toEqual([
      '改址：名词“托位”',
      '释义修改：名词“托位”',
      '校改：文献《办法》',
      '新增：名词“托位”',
      '新增：文献《办法》',
    ]);
    for (const link of await page.locator('.changes a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect((await page.request.get(new URL(href, here).href)).status(), href).toBe(200);
    }
    await page.locator('summary').first().click();
    expect(await page.locator('.change-text').first().textContent()).toContain('说明：');
    const feed = await (await page.request.get(`${here}feed.xml`)).text();
    expect(feed).toContain('释义修改：名词“托位”');
    expect(feed).toContain('<updated>2026-03-03T04:00:00.000Z</updated>');
    await page.context().close();
  });
});
