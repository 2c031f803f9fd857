import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageKinds, siteRoot } from './site.ts';

const screens = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const { name, width, height } of screens) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${kind} is accessible and fits, ${name}, ${colorScheme}`, async ({ browser }) => {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(error.message));
        const response = await page.goto(siteRoot() + path);
        expect(response?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
        expect(await page.locator('html').getAttribute('data-scheme')).toBe(colorScheme);

        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, 'the page is wider than the screen').toBeLessThanOrEqual(0);

        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual(
          [],
        );
        expect(complaints).toEqual([]);
        await context.close();
      });
    }
  }
}

test('nothing is asked of another host, and every request succeeds', async ({ page }) => {
  const foreign: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(siteRoot()).origin) && !request.url().startsWith('data:')) {
      foreign.push(request.url());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  for (const path of Object.values(pageKinds))
    await page.goto(siteRoot() + path, { waitUntil: 'networkidle' });
  expect(foreign).toEqual([]);
  expect(failed).toEqual([]);
});

test('an unknown address gets the Chinese not-found page', async ({ page }) => {
  const response = await page.goto(`${siteRoot()}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('没有这一页');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('texts, terms and the table of contents are all there', async ({ page }) => {
    await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
    await expect(page.locator('.document')).toContainText('适合我国国情的养老服务体系成熟定型');
    await expect(page.locator('.toc a').first()).toBeVisible();
    await page.goto(siteRoot());
    await expect(page.getByRole('search').first()).toBeVisible();
  });
});
