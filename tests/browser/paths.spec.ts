import { expect, test, type Page } from '@playwright/test';
import { overflowOf, violationsInBothSchemes } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';
import { plainText, textOfPages } from './study/pdf-text.ts';

const boxes = (page: Page) => page.getByRole('checkbox', { name: /^读完了/ });
const ticked = (page: Page) => page.locator('[data-ticked]');

for (const [name, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  test(`the paths are accessible and fit, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    const page = await context.newPage();
    for (const address of ['paths/', 'paths/one-hour/']) {
      await page.goto(siteBelow() + address);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test('ticks are kept over a reload, apart for each path, and another tab follows', async ({ context }) => {
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${siteBelow()}paths/new-cadres/`);
  await other.goto(`${siteBelow()}paths/new-cadres/`);
  const count = model.entry('paths', 'new-cadres')?.data.steps.length ?? 0;
  await expect(boxes(page)).toHaveCount(count);
  await boxes(page).first().focus();
  await page.keyboard.press('Space');
  await boxes(page).nth(2).check();
  await expect(ticked(page)).toContainText(`已读 2 / ${count} 步`);
  await expect(ticked(other)).toContainText(`已读 2 / ${count} 步`);
  await expect(boxes(other).first()).toBeChecked();
  await boxes(other).first().uncheck();
  await page.reload();
  await expect(ticked(page)).toContainText(`已读 1 / ${count} 步`);
  await page.goto(`${siteBelow()}paths/trainers/`);
  await expect(ticked(page)).toContainText('已读 0 /');
});

test('where nothing can be kept, it is said and ticking goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto(`${siteBelow()}paths/one-hour/`);
  await boxes(page).first().check();
  await expect(ticked(page)).toContainText('已读 1 /');
  await expect(ticked(page)).toContainText('不许本站存储');
});

test('what another hand left in the store does no harm', async ({ page }) => {
  await page.addInitScript(() => {
    for (const base of ['/wenku/2025/', '/']) localStorage.setItem(`path-ticks ${base} one-hour`, '{"a":[1');
  });
  await page.goto(`${siteBelow()}paths/one-hour/`);
  await expect(ticked(page)).toContainText('已读 0 /');
});

test('every address of a path leads to what it names', async ({ page, request }) => {
  await page.goto(`${siteRoot()}paths/trainers/`);
  for (const link of await page.locator('.readings a').all()) {
    const url = new URL((await link.getAttribute('href')) ?? '', page.url());
    const answer = await request.get(url.href);
    expect(answer.ok(), url.href).toBe(true);
    if (url.hash !== '') expect(await answer.text(), url.href).toContain(`id="${url.hash.slice(1)}"`);
  }
});

test('a path ends in a self-test and a quiz of its own', async ({ page }) => {
  await page.goto(`${siteBelow()}paths/one-hour/`);
  const cards = Number(/做成 (\d+) 张卡/.exec((await page.locator('.test').textContent()) ?? '')?.[1]);
  await page.locator('.test').getByRole('link', { name: '自测' }).click();
  await page.locator('[data-study][data-ready]').waitFor();
  await expect(page.locator('[data-count-learned]')).toHaveText(`0 / ${cards}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a path can be read and printed, and shows no dead control', async ({ page }) => {
    await page.goto(`${siteBelow()}paths/one-hour/`);
    const path = model.entry('paths', 'one-hour');
    await expect(page.locator('.step h2')).toHaveText(path?.data.steps.map(({ title }) => title) ?? []);
    await expect(page.locator('.path input')).toHaveCount(0);
    await expect(page.locator('.time')).toContainText('每分钟读 300 字');
    const text = (await textOfPages(await page.pdf())).join('');
    for (const step of path?.data.steps ?? []) expect(text).toContain(plainText(step.title));
  });
});
