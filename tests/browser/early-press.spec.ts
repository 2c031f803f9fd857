import { expect, test, type Page } from '@playwright/test';
import { siteBelow } from './site.ts';

/** Keeps the page's scripts from coming until they are let. */
async function holdScripts(page: Page): Promise<() => void> {
  let letCome = (): void => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letCome;
}

test('what is pressed before the scripts are there is done once they are, and once only', async ({
  page,
}) => {
  const letCome = await holdScripts(page);
  await page.goto(`${siteBelow()}glossary/yi-yu-jie-he/`, { waitUntil: 'commit' });
  const add = page.getByRole('button', { name: '收入备课篮' });
  await add.click();
  await add.press('Enter');
  const scheme = page.getByRole('button', { name: '切换深色与浅色' });
  await scheme.click();
  await scheme.click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  letCome();
  await expect(page.locator('[data-said-here]')).toContainText('已收入备课篮，共 1 项');
  await expect(page.getByRole('button', { name: '已在备课篮' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  // From now on a press is a press.
  await scheme.click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
});

test('the menu of the header needs no script, and opens before', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const letCome = await holdScripts(page);
  await page.goto(`${siteBelow()}glossary/yi-yu-jie-he/`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: '栏目' }).click();
  await expect(page.locator('#site-menu').getByRole('link', { name: '文献' })).toBeVisible();
  letCome();
});
