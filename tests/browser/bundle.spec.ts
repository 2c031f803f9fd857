import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sirv from 'sirv';
import { fixtureFolder } from '../fixture-library.ts';
import { readZip } from './offline/read-zip.ts';

test.use({ serviceWorkers: 'allow' });

const root = mkdtempSync(path.join(tmpdir(), 'bundle-'));
const site = path.join(root, 'served');

/** Folders of one server that the same zip is unpacked into. */
const places = ['', 'department/old people/2025/'];

let server: Server;
let origin = '';

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    // As plain as a server can be: no headers of ours, no page of ours for lost addresses.
    const made = createServer(sirv(site, { dev: true })).listen(port, '127.0.0.1', () => resolve(made));
  });

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bundle.ts', '--out', root], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: fixtureFolder },
  });
  expect(status, stdout + stderr).toBe(0);
  for (const [name, content] of readZip(readFileSync(path.join(root, 'wenku.zip')))) {
    for (const place of places) {
      const file = path.join(site, place, name.replace(/^wenku\//, ''));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  server = await listen(0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

test('the checksum is that of the zip, and the guide is in it', () => {
  const zip = readFileSync(path.join(root, 'wenku.zip'));
  const sum = createHash('sha256').update(zip).digest('hex');
  expect(readFileSync(path.join(root, 'wenku.zip.sha256'), 'utf8')).toBe(`${sum}  wenku.zip\n`);
  const entries = readZip(zip);
  expect(entries.get('wenku/使用说明.txt')?.toString('utf8')).toMatch(/^\uFEFF示例政策文库：使用说明\r\n/);
  for (const name of ['index.html', 'sw.js', '_headers', 'web.config', '.htaccess', 'deploy/nginx.conf']) {
    expect(entries.has(`wenku/${name}`), name).toBe(true);
  }
  for (const [name, content] of entries) {
    expect(content.includes('/__base'), `${name} names the placeholder`).toBe(false);
  }
});

/** Everything that went wrong on a page: errors, failed requests, requests that leave the place. */
function complaintsOf(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      complaints.push(`leaves: ${request.url()}`);
  });
  return complaints;
}

for (const place of places) {
  test(`unpacked into /${place}: pages, search, tray, and reading without a network`, async ({ page }) => {
    const home = new URL(place, origin).href;
    const complaints = complaintsOf(page, home);
    await page.goto(home);
    await page.getByRole('link', { name: '名词', exact: true }).first().click();
    await expect(page).toHaveURL(`${home}glossary/`);

    await page.goto(`${home}documents/eldercare-reform-opinion/`);
    await expect(page.locator('.document')).toContainText('适合我国国情的养老服务体系成熟定型');
    const term = page.locator('.document a.term').first();
    await term.hover();
    await expect(page.locator('.term-preview')).toBeVisible();
    await term.click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${home}glossary/`));

    await page
      .getByRole('button', { name: /收入备课篮/ })
      .first()
      .click();
    await page.goto(`${home}tray/`);
    await expect(page.locator('[data-row]')).toHaveCount(1);

    await page.goto(`${home}search/?q=护理型床位`);
    const first = page.locator('ol[data-results] > li a').first();
    await expect(first).toBeVisible();
    await first.click();
    await expect(page).toHaveURL((url) =>
      /^(?:documents|targets|figures|glossary)\//.test(url.href.slice(home.length)),
    );

    await page.goto(`${home}offline/`);
    await page.getByRole('button', { name: /全部保存到本机/ }).click();
    await expect(page.locator('[data-said]')).toContainText('全部保存好了', { timeout: 120_000 });
    expect(complaints).toEqual([]);

    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.goto(`${home}documents/roundtable-childcare-eldercare/`);
    await expect(page.locator('.document')).toContainText('医育结合');
    await page.goto(`${home}search/?q=医养结合`);
    await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
    await page.goto(`${home}no-such-page/`);
    await expect(page.getByRole('heading', { name: '这一页没有保存在本机' })).toBeVisible();
    server = await listen(port);
  });
}
