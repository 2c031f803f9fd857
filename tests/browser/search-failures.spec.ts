import { expect, test, type Page } from '@playwright/test';
import { siteBelow } from './site.ts';

/** What goes wrong unseen by the reader. */
let thrown: string[];
test.beforeEach(({ page }) => {
  thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
});
test.afterEach(() => expect(thrown).toEqual([]));

const ask = (page: Page) => page.goto(`${siteBelow()}search/?q=${encodeURIComponent('护理型床位')}`);
const error = (page: Page) => page.locator('[data-error]');
const answered = (page: Page) => expect(page.locator('ol[data-results] > li').first()).toBeVisible();

/** Asks where a file is held up; once more where a worker that had just begun got it before it could be. */
async function askInVain(page: Page): Promise<void> {
  await ask(page);
  for (let again = 0; again < 3; again += 1) {
    const outcome = error(page).or(page.locator('ol[data-results][data-total]'));
    await expect(outcome.filter({ visible: true }).first()).toBeVisible();
    if (await error(page).isVisible()) return;
    await page.reload();
  }
}

for (const [what, pattern] of [
  ['a chunk of the index', '**/search-index/*/index/*'],
  ['the directory of the index', '**/search-index/*/*.pf_meta'],
  ['the reader', '**/search-index/*/pagefind.js'],
  ['its WebAssembly', '**/search-index/*/wasm.*'],
  ['the table of pages', '**/search-index/*/pages.bin'],
  ['the texts', '**/search-index/*/text/**'],
] as const) {
  for (const how of ['missing', 'cut off'] as const) {
    test(`${what}, ${how}: it is said, nothing is taken for “not found”, and a second attempt works`, async ({
      page,
    }) => {
      await page.route(pattern, async (route) => {
        if (how === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
        const whole = await (await route.fetch()).body();
        return route.fulfill({ body: whole.subarray(0, whole.length >> 1) });
      });
      await askInVain(page);
      await expect(error(page)).toContainText('没有取到');
      await expect(page.locator('[data-empty]')).toBeHidden();
      await expect(page.locator('ol[data-results]')).not.toHaveAttribute('data-total');
      await page.unroute(pattern);
      await page.getByRole('button', { name: '再试一次' }).click();
      await answered(page);
    });
  }
}

test('an index of another version: the page that was opened before it asks to be opened anew', async ({
  page,
}) => {
  await page.route('**/search-index/root.json', (route) =>
    route.fulfill({ json: { engine: '1 0.0.0', version: 'x', pages: 1 } }),
  );
  await ask(page);
  await expect(error(page)).toContainText('本库刚刚更新');
  await page.unroute('**/search-index/root.json');
  await page.getByRole('button', { name: '重新打开本页' }).click();
  await answered(page);
});

test('where WebAssembly is refused it is said, and names still open their pages', async ({ page }) => {
  // The policy of a worker is that of its own answer.
  await page.route('**/_astro/desk-worker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
    });
  });
  await ask(page);
  await expect(error(page)).toContainText('不允许运行 WebAssembly');
  await expect(error(page).getByRole('link', { name: '全部名词' })).toBeVisible();
  const box = page.locator('main input[name=q]');
  await box.fill('护理型');
  await expect(page.getByRole('option').first()).toContainText('护理型床位');
});

test('where workers are refused the page itself searches', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = function () {
      throw new DOMException('no', 'SecurityError');
    } as unknown as typeof Worker;
  });
  await ask(page);
  await answered(page);
});
