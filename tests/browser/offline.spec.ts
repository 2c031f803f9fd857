import { expect, test, type Page } from '@playwright/test';
import { cpSync, renameSync } from 'node:fs';
import path from 'node:path';
import { writeKillSwitch } from '../../src/features/offline/write-worker.ts';
import { sharedSite } from '../sites.ts';
import { siteServer, type SiteServer } from './offline/site-server.ts';
import { violations } from './page-health.ts';
import { model } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const read = 'documents/eldercare-reform-opinion/';
const unread = 'documents/roundtable-childcare-eldercare/';
const changedTerm = 'glossary/yi-yu-jie-he/index.html';

let site: SiteServer;

// Keeping all takes its time where other tests run beside it.
test.describe.configure({ timeout: 240_000 });

test.afterEach(async () => site.end());

/** Waits until the service worker answers for the page. */
async function controlled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        if (navigator.serviceWorker.controller) resolve();
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve());
      }),
  );
}

/** Opens a page and waits until the browser has kept it. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(site.url + address);
  await controlled(page);
  await expect
    .poll(() =>
      page.evaluate(async (url) => Boolean(await caches.match(url)), page.url().replace(/[?#].*$/, '')),
    )
    .toBe(true);
}

async function keepAll(page: Page): Promise<void> {
  await page.goto(`${site.url}offline/`);
  await controlled(page);
  await page.getByRole('button', { name: /全部保存到本机/ }).click();
  await expect(page.locator('[data-said]')).toHaveText('全部保存好了，断网也能读、能查。', {
    timeout: 120_000,
  });
}

const copies = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kept ')));

/**
 * Asks the browser to look for a new worker, as it does by itself on each visit, until it has found one: asked while it
 * still looks for the visit before, it answers with what the server had then.
 */
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    let isFound = false;
    registration.addEventListener('updatefound', () => (isFound = true), { once: true });
    for (let attempt = 0; !isFound && attempt < 50; attempt += 1) {
      await registration.update().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

for (const [name, built, base] of [
  ['at the root', sharedSite('root').folder, '/'],
  ['below a base path', sharedSite('below').folder, '/wenku/2025/'],
] as const) {
  test.describe(`without a network, ${name}`, () => {
    test.beforeEach(async () => {
      site = await siteServer(built, base);
    });

    test('what was visited opens, the very first page too; what was not is told, with what is at hand', async ({
      page,
    }) => {
      await visit(page, read);
      await visit(page, 'search/?q=护理型床位');
      await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', /\d/);
      await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
      await site.cut();

      await page.goto(`${site.url}${read}#s1`);
      await expect(page.locator('.document')).toContainText('适合我国国情的养老服务体系成熟定型');
      // Its styles and scripts are there too.
      await expect(page.locator('[data-scheme-button]')).toBeVisible();
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).lineHeight)).not.toBe(
        'normal',
      );

      await page.goto(site.url + read.replace(/\/$/, ''));
      await expect(page).toHaveURL(site.url + read);

      await page.goto(`${site.url}search/?q=护理型床位`);
      await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', /\d/);
      await expect(page.locator('ol[data-results] > li').first()).toBeVisible();

      await page.goto(site.url + unread);
      const title = model.documents.get('roundtable-childcare-eldercare')?.data.title ?? '';
      await expect(page.getByRole('heading', { name: `“${title}”没有保存在本机` })).toBeVisible();
      await expect(page.locator('[data-wanted]')).toHaveText(title);
      await expect(page.locator('[data-state]')).toHaveText('现在只保存了看过的页面。');
      await expect(page.locator('[data-wanted]')).toHaveAttribute('href', site.url + unread);
      await expect(page.locator('[data-visited-list]')).toContainText('搜索');
      expect(await violations(page)).toEqual([]);

      await site.restore();
      await page.locator('[data-wanted]').click();
      await expect(page).toHaveURL(site.url + unread);
      await expect(page.locator('.document')).toBeVisible();
    });

    test('a query changes nothing: a link with the mark of its words opens the kept page and says what it knows', async ({
      page,
    }) => {
      await visit(page, read);
      // The page asks for what its citations are made from, and the browser keeps that too.
      await page.goto(`${site.url}${read}?v=00000000#s3-c4-p1`);
      await expect(page.locator('.changed-notice')).toContainText('本段文字已更新。');
      await site.cut();
      for (const query of ['?v=00000000', '?v=ffffffff&from=slides', '?utm_source=chat']) {
        await page.goto('about:blank');
        await page.goto(`${site.url}${read}${query}#s3-c4-p1`);
        await expect(page.locator('#s3-c4-p1')).toBeInViewport();
        await expect(page.locator('.changed-notice')).toHaveCount(query.includes('v=') ? 1 : 0);
      }
      // Without its slash too, and the query goes along.
      await page.goto('about:blank');
      await page.goto(`${site.url}${read.replace(/\/$/, '')}?v=00000000#s3-c4-p1`);
      await expect(page).toHaveURL(`${site.url}${read}?v=00000000#s3-c4-p1`);
      await expect(page.locator('.changed-notice')).toContainText('本段文字已更新。');
      // One file of the page is kept, however many queries it was asked for with.
      const kept = await page.evaluate(async (scope) => {
        const requests = await (await caches.open(`pages ${scope}`)).keys();
        return requests.map(({ url }) => url).filter((url) => /eldercare-reform-opinion\/(?:\?|$)/.test(url));
      }, site.url);
      expect(kept).toEqual([site.url + read]);
    });
  });
}

// At the root of a host the unpacked bundle is kept, and read without a network.
test('with all kept, every page opens and any words are found', async ({ page }) => {
  site = await siteServer(sharedSite('below').folder, sharedSite('below').base);
  await keepAll(page);
  await expect(page.locator('[data-state]')).toContainText('全库已保存在本机');
  await site.cut();
  await page.goto(site.url + unread);
  await expect(page.locator('.document')).toContainText('医育结合');
  await page.goto(`${site.url}${changedTerm.replace('index.html', '')}?v=00000000`);
  await expect(page.locator('.changed-notice')).toContainText('释义已更新。');
  await page.goto(`${site.url}search/?q=医育结合`);
  await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
  await page.goto(`${site.url}offline/`);
  await expect(page.locator('[data-state]')).toContainText('全库已保存在本机');
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page.locator('[data-said]')).toHaveText('已清除。');
  expect(await copies(page)).toEqual([]);
});

test.describe('the keeping of all', () => {
  test.beforeEach(async () => {
    site = await siteServer(sharedSite('root').folder, '/');
  });

  test('says how big it is before, can be stopped, and goes on where it stopped', async ({ page }) => {
    await page.goto(`${site.url}offline/`);
    await controlled(page);
    const list = (await (await page.request.get(`${site.url}offline-files.json`)).json()) as {
      bytes: number;
      files: [string, number, string][];
    };
    const size = `${(list.bytes / 1024 / 1024).toFixed(1)} MB，${list.files.length} 个文件`;
    await expect(page.getByRole('button', { name: '全部保存到本机' })).toContainText(size);
    await page.getByRole('button', { name: /全部保存到本机/ }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.locator('[data-said]')).toContainText('已保存', { timeout: 60_000 });
    await page.getByRole('button', { name: '停止' }).click();
    await expect(page.locator('[data-said]')).toContainText('已停止');

    const again: string[] = [];
    page.on('request', (request) => again.push(request.url()));
    await page.getByRole('button', { name: /接着保存/ }).click();
    await expect(page.locator('[data-said]')).toContainText('全部保存好了', { timeout: 120_000 });
    expect(again.length).toBeLessThan(list.files.length);
    const kept = await page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('kept ')) ?? '';
      return (await (await caches.open(name)).keys()).length;
    });
    expect(kept).toBe(list.files.length + 1);
  });

  test('a topic of choice is kept with what every reader needs, and no other text', async ({ page }) => {
    await page.goto(`${site.url}offline/`);
    await controlled(page);
    await page.getByRole('checkbox', { name: /^全部文献/ }).uncheck();
    await page.getByRole('checkbox', { name: /^养老服务/ }).check();
    await page.getByRole('button', { name: /^保存到本机/ }).click();
    await expect(page.locator('[data-said]')).toHaveText('保存好了，断网也能读、能查。', {
      timeout: 120_000,
    });
    await expect(page.locator('[data-state]')).toContainText('“养老服务”的文献已保存在本机');
    await site.cut();
    await page.goto(site.url + read);
    await expect(page.locator('.document')).toBeVisible();
    await page.goto(`${site.url}search/?q=医育结合`);
    await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
    await page.goto(`${site.url}documents/medical-insurance-cross-province/`);
    await expect(page.locator('[data-not-kept]')).toBeVisible();
  });

  test('one tap on a text keeps its topics, beside those that were chosen before', async ({ page }) => {
    await page.goto(site.url + read);
    await controlled(page);
    const said = page.locator('[data-keep-offline] [role=status]');
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(said).toContainText('已存到本机', { timeout: 120_000 });
    const other = 'documents/medical-insurance-cross-province/';
    await page.goto(site.url + other);
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(said).toContainText('已存到本机', { timeout: 120_000 });
    expect(await copies(page)).toHaveLength(1);
    await site.cut();
    for (const address of [read, other, unread]) {
      await page.goto(site.url + address);
      await expect(page.locator('.document')).toBeVisible();
    }
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(said).toHaveText('现在没有网络，不能保存。');
  });

  test('an update that breaks off half way leaves the former version readable', async ({ page }) => {
    await keepAll(page);
    await site.publish((from, to) => {
      to(changedTerm, from(changedTerm).replace('医育结合', '医育结合甲'));
      to('about/index.html', from('about/index.html').replaceAll('四条承诺', '四条承诺乙'));
    });
    await page.reload();
    await expect(page.locator('[data-state]')).toContainText('本库已有更新');
    // A file that the server has lost: the keeping must break off.
    const about = path.join(site.folder, 'about/index.html');
    renameSync(about, `${about}.lost`);
    await site.restore();
    await page.getByRole('button', { name: /更新本机的内容/ }).click();
    await expect(page.locator('[data-said]')).toContainText('有文件取不到', { timeout: 60_000 });
    await site.cut();
    await page.goto(site.url + unread);
    await expect(page.locator('.document')).toBeVisible();
    await page.goto(`${site.url}about/`);
    await expect(page.locator('main')).not.toContainText('四条承诺乙');

    renameSync(`${about}.lost`, about);
    await site.restore();
    await page.goto(`${site.url}offline/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: /更新本机的内容/ }).click();
    await expect(page.locator('[data-said]')).toContainText('全部保存好了', { timeout: 60_000 });
    // The rest is taken from the former copy, not from the network.
    expect(asked.length).toBeLessThan(10);
    expect(await copies(page)).toHaveLength(1);
    await site.cut();
    await page.goto(`${site.url}about/`);
    await expect(page.locator('main')).toContainText('四条承诺乙');
  });

  test('a full disk is told, and what was kept before stays', async ({ page, context }) => {
    await visit(page, read);
    await page.goto(`${site.url}offline/`);
    const client = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await page.getByRole('button', { name: /全部保存到本机/ }).click();
    await expect(page.locator('[data-said]')).toContainText('空间不够', { timeout: 120_000 });
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    await site.cut();
    await page.goto(site.url + read);
    await expect(page.locator('.document')).toBeVisible();
  });
});

test.describe('a new version', () => {
  test.beforeEach(async () => {
    site = await siteServer(sharedSite('root').folder, '/');
  });

  test('is announced, waits for the reader, and reloads only the tab that asked', async ({
    page,
    context,
  }) => {
    await visit(page, read);
    const other = await context.newPage();
    await other.goto(`${site.url}tray/`);
    await other.evaluate(() => document.body.setAttribute('data-untouched', ''));
    await page.evaluate(() => document.body.setAttribute('data-untouched', ''));
    await site.publish((from, to) => to(changedTerm, from(changedTerm).replace('医育结合', '医育结合甲')));
    await lookForUpdate(page);
    await expect(page.locator('[data-update-notice]')).toContainText('有新版本');
    await expect(page.locator('[data-untouched]')).toHaveCount(1);
    await expect(other.locator('[data-untouched]')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: '点击更新' }).click();
    await expect(page.locator('[data-untouched]')).toHaveCount(0);
    await expect(page.locator('[data-update-notice]')).toBeEmpty();
    await expect(other.locator('[data-untouched]')).toHaveCount(1);
    await expect(other.locator('[data-update-notice]')).toBeEmpty();
  });

  test('is not mentioned again in a tab that said later', async ({ page }) => {
    await visit(page, read);
    await site.publish((from, to) => to(changedTerm, from(changedTerm).replace('医育结合', '医育结合甲')));
    await lookForUpdate(page);
    await page.getByRole('button', { name: '以后再说' }).click();
    await page.goto(`${site.url}about/`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[data-update-notice]')).toBeEmpty();
  });

  test('that went wrong is withdrawn by the switch: caches cleared, worker gone, tray kept', async ({
    page,
  }) => {
    await keepAll(page);
    await page.evaluate(() => localStorage.setItem('probe', 'kept'));
    writeKillSwitch(site.folder);
    await site.restore();
    await lookForUpdate(page);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('probe'))).toBe('kept');
    // The page itself was not reloaded.
    await expect(page.locator('[data-said]')).toContainText('全部保存好了');
  });
});

test.describe('where offline reading is not to be had', () => {
  test.beforeEach(async () => {
    site = await siteServer(sharedSite('root').folder, '/');
  });

  test('a hostile address of the offline page leads nowhere else and is shown as text', async ({ page }) => {
    for (const from of [
      'https://example.org/',
      '//example.org/',
      'javascript:alert(1)',
      '<img src=x onerror=alert(1)>',
    ]) {
      await page.goto(`${site.url}offline/?from=${encodeURIComponent(from)}`);
      await page.waitForLoadState('networkidle');
      const link = page.locator('[data-wanted]');
      const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
      expect(href === '' || href.startsWith(site.url), href).toBe(true);
      await expect(page.locator('main img')).toHaveCount(0);
    }
  });

  test('a browser without service workers says so and reads on', async ({ browser }) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${site.url}offline/`);
    await expect(page.locator('[data-state]')).toContainText('不支持离线使用');
    await expect(page.getByRole('button', { name: /保存/ })).toHaveCount(0);
    await page.goto(site.url + read);
    await expect(page.locator('.document')).toBeVisible();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a browser that refuses storage says so and reads on', async ({ page }) => {
    await page.addInitScript(() => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await page.goto(`${site.url}offline/`);
    await expect(page.locator('[data-state]')).toContainText('不让本站在本机保存');
  });
});

test('two sites of one host keep apart', async ({ page }) => {
  site = await siteServer(sharedSite('root').folder, '/');
  cpSync(sharedSite('below').folder, path.join(site.folder, 'wenku/2025'), { recursive: true });
  await site.restore();
  await visit(page, read);
  await visit(page, `wenku/2025/${read}`);
  // Until the second site's own worker is there the first one's answers for its pages.
  await expect
    .poll(async () => {
      await page.reload({ waitUntil: 'networkidle' });
      const names = await page.evaluate(() => caches.keys());
      return names.filter((name) => name.startsWith('pages ')).sort();
    })
    .toEqual([`pages ${site.url}`, `pages ${site.url}wenku/2025/`]);
});
