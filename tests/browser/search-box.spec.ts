import { expect, test } from '@playwright/test';
import { siteBelow, siteRoot } from './site.ts';

test('the keys lead to the box, names are suggested, the arrows choose one', async ({ page }) => {
  await page.goto(`${siteBelow()}about/`);
  const box = page.locator('header input[name=q]').first();
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute('role', 'combobox');
  await page.keyboard.type('yiyuj');
  // The lists of the page's own filters have options too.
  const options = page.getByRole('banner').getByRole('option');
  await expect(options.first()).toContainText('医育结合');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(options.first()).toHaveAttribute('id', active ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${siteBelow()}glossary/yi-yu-jie-he/`);
});

test('Enter searches the full text, a click opens a name', async ({ page }) => {
  await page.goto(siteRoot());
  await page.keyboard.press('Control+k');
  await page.keyboard.type('养老服务');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/u);
  await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
  const box = page.locator('main input[name=q]');
  await box.fill('护理型');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\/glossary\/|\/targets\/|\/figures\//u);
});

test('letters typed into a field are not taken for keys', async ({ page }) => {
  await page.goto(`${siteRoot()}search/`);
  const box = page.locator('main input[name=q]');
  await box.fill('a');
  await box.press('/');
  await expect(box).toHaveValue('a/');
});
