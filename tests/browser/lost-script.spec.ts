import { expect, test, type Page } from '@playwright/test';
import { siteBelow } from './site.ts';

const words = '到2030年，护理型床位占比提高到73%';

/** Opens the check of quotations, with words typed, whose check itself can no longer be fetched. */
async function typeWhereScriptIsLost(page: Page): Promise<void> {
  await page.goto(`${siteBelow()}verify/`);
  await page.getByLabel('要核对的文字').fill(words);
  await page.route('**/_astro/verify-run*.js', (route) => route.fulfill({ status: 404, body: '' }));
}

const check = (page: Page): Promise<void> => page.getByRole('button', { name: '核对', exact: true }).click();
const notice = (page: Page) => page.locator('[data-update-notice]');

test('an old tab says that the page has a new version, and loses nothing of what was typed', async ({
  page,
}) => {
  await typeWhereScriptIsLost(page);
  await page.route(`${siteBelow()}verify/`, async (route) => {
    const response = await route.fetch();
    const next = (await response.text()).replaceAll(/(_astro\/[^"]+)\.js/g, '$1.next.js');
    await route.fulfill({ response, body: next });
  });
  await check(page);
  await expect(notice(page)).toContainText('本页已有新版本，请刷新');
  await page.unrouteAll();
  await notice(page).getByRole('button', { name: '刷新' }).click();
  await expect(notice(page)).toBeEmpty();
  await expect(page.getByLabel('要核对的文字')).toHaveValue(words);
  await check(page);
  await expect(page.locator('[data-findings] > li')).not.toHaveCount(0);
});

test('a script that does not come is said, and can be asked for again', async ({ page }) => {
  await typeWhereScriptIsLost(page);
  await check(page);
  await expect(notice(page)).toContainText('有一个文件没有取到，请再试一次');
  await notice(page).getByRole('button', { name: '知道了' }).click();
  await expect(notice(page)).toBeEmpty();
});

test('without a network that is said', async ({ page, context }) => {
  await page.goto(`${siteBelow()}verify/`);
  await page.getByLabel('要核对的文字').fill(words);
  await context.setOffline(true);
  await check(page);
  await expect(notice(page)).toContainText('没有网络');
});
