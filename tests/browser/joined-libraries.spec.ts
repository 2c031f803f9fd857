import { expect, test, type Page } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { buildModel, type KnowledgeModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { pageText } from '../../src/search/build/page-text.ts';
import { simplifiedMap } from '../../src/search/build/simplified-map.ts';
import { searchRecords } from '../../src/search/records/search-records.ts';
import { fixtureFolder } from '../fixture-library.ts';
import { buildSite, makeFolder } from '../build/build-site.ts';
import { sharedSite } from '../sites.ts';
import { wholeResultList } from './result-list.ts';
import { model, siteReal } from './site.ts';

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const folder = makeFolder('joined');
let server: ChildProcess;
/** Host of the site itself and, below another path of it, of a second library. */
let host = '';
/** A third library stands on a port of its own; nothing answers on this one. */
let lost = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  host = `http://127.0.0.1:${port}/`;
  lost = `http://127.0.0.1:${await freePort()}/`;
  const neighbour = sharedSite('below');
  const LIBRARIES = `邻库=${host.slice(0, -1)}${neighbour.base},远库=${siteReal()},断库=${lost}`;
  cpSync(neighbour.folder, path.join(folder, neighbour.base), { recursive: true });
  const own = path.join(folder, 'own');
  buildSite({ content: fixtureFolder, out: own, base: '/own/', environment: { LIBRARIES } });
  // In a process of its own: a worker obeys the policy in the headers of its answer, which names the libraries too.
  const serve = `import { serveFolder } from './scripts/serve-folder.ts';
    await serveFolder(${JSON.stringify(folder)}, { port: ${port}, base: '/' });
    console.log('ready');`;
  server = spawn('node', ['--input-type=module', '-e', serve], {
    env: { ...process.env, CONTENT_DIR: fixtureFolder, LIBRARIES },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout) await once(server.stdout, 'data');
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses of the pages of a library that contain the words. */
function truth(of: KnowledgeModel, words: string): string[] {
  return searchRecords(of, 'src/content/docs')
    .filter((record) => pageText(record, simplifiedMap()).text.includes(words))
    .map(({ url }) => url);
}

/** Every result of the list as library and address. */
async function results(page: Page): Promise<string[]> {
  const items = await wholeResultList(page);
  return items.evaluateAll((shown: HTMLElement[]) =>
    shown.map(({ dataset }) => `${dataset['library'] ?? ''}${dataset['url'] ?? ''}`),
  );
}

const words = '托育机构';
const address = (): string => `${host}own/search/?q=${encodeURIComponent(words)}`;

test('libraries on one host under two paths and on another port are searched as one; a lost one is named', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address());
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  const own = truth(model, words);
  const far = truth(buildModel(loadContent('content')), words);
  expect(own.length * far.length).toBeGreaterThan(0);
  expect((await results(page)).sort()).toEqual(
    [...own, ...own.map((url) => `邻库${url}`), ...far.map((url) => `远库${url}`)].sort(),
  );
  await expect(page.locator('[data-notice]')).toContainText('“断库”没有应答');

  // Counted over all of them.
  const chips = page.locator('[data-chip^="kind:"] .chip-count');
  const counts = (await chips.allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * own.length + far.length);

  // Every result leads to its own library and says which that is.
  for (const [library, base] of [
    ['邻库', `${host.slice(0, -1)}${sharedSite('below').base}`],
    ['远库', siteReal()],
  ] as const) {
    const item = page.locator(`ol[data-results] > li[data-library="${library}"]`).first();
    await expect(item.locator('h3 + p')).toContainText(library);
    const link = new URL((await item.locator('h3 a').getAttribute('href')) ?? '', page.url());
    expect(link.href.startsWith(base)).toBe(true);
    const answer = await page.request.get(link.href);
    expect(answer.ok()).toBe(true);
  }
  expect(errors).toEqual([]);
});

test('the policy allows the hosts that are named, and no other', async ({ page }) => {
  await page.goto(address());
  const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  const allowed = /connect-src ([^;]+)/u.exec(policy ?? '')?.[1]?.split(' ');
  const hosts = [host, siteReal(), lost].map((one) => new URL(one).origin);
  expect(allowed?.sort()).toEqual(["'self'", ...new Set(hosts)].sort());
});

test('a library that keeps silent is named, and the others are not kept waiting for ever', async ({
  page,
}) => {
  await page.route(`${siteReal()}search-index/**`, () => new Promise(() => undefined));
  await page.goto(address());
  await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
  await expect(page.locator('[data-notice]')).toContainText('“远库”');
  const libraries = new Set((await results(page)).map((result) => result.split('/')[0]));
  expect([...libraries].sort()).toEqual(['', '邻库']);
});

test('a library of another version is named, and its index is not read', async ({ page }) => {
  await page.route(`${siteReal()}search-index/root.json`, (route) =>
    route.fulfill({
      json: { engine: '1 0.0.0', version: 'x', pages: 1 },
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  await page.goto(address());
  await expect(page.locator('[data-notice]')).toContainText('“远库”');
  await expect(page.locator('ol[data-results] > li[data-library="邻库"]').first()).toBeVisible();
});
