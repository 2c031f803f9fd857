import { expect, test, type Page } from '@playwright/test';
import { readChoice, readingSettings, writeChoice } from '../../src/features/reading/reading-settings.ts';
import { siteBelow, siteRoot } from './site.ts';

const opinion = 'documents/eldercare-reform-opinion/';

/** A browser that has kept these settings before. */
const keep = (page: Page, reading: string) =>
  page.addInitScript((value) => localStorage.setItem('reading', value), reading);

const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('settings are chosen by keyboard, hold at once, and are kept on every page', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  const before = parseFloat(await style(page, '#s1-p1', 'font-size'));
  await page.getByRole('button', { name: '阅读设置' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: '阅读设置' });
  await expect(panel.getByRole('checkbox', { name: /大字版/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('group', { name: '字号' }).getByRole('radio', { name: '标准' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'bigger');
  expect(parseFloat(await style(page, '#s1-p1', 'font-size'))).toBeCloseTo(before * 1.25, 1);
  await panel.getByRole('radio', { name: '黑体' }).check();
  await panel.getByRole('radio', { name: '窄' }).check();
  await panel.getByRole('group', { name: '对比度' }).getByRole('radio', { name: '高' }).check();
  await panel.getByRole('radio', { name: '深色' }).check();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: '阅读设置' })).toBeFocused();

  for (const path of [opinion, 'glossary/yi-yu-jie-he/', 'search/']) {
    await page.goto(siteBelow() + path);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-size', 'bigger');
    await expect(html).toHaveAttribute('data-face', 'sans');
    await expect(html).toHaveAttribute('data-measure', 'narrow');
    await expect(html).toHaveAttribute('data-contrast', 'high');
    await expect(html).toHaveAttribute('data-scheme', 'dark');
  }
  await page.goto(siteBelow() + opinion);
  expect(await style(page, '.document', 'font-family')).not.toContain('Serif');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await expect(panel.getByRole('radio', { name: '黑体' })).toBeChecked();
  await panel.getByRole('button', { name: '恢复默认' }).click();
  for (const name of ['size', 'face', 'measure', 'contrast']) {
    await expect(page.locator('html')).not.toHaveAttribute(`data-${name}`);
  }
  await expect(panel.getByRole('button', { name: '恢复默认' })).toBeFocused();
});

test('every option of the panel is one that the first paint knows', async ({ page }) => {
  await page.goto(siteRoot() + 'about/');
  for (const { key, options } of [
    ...readingSettings,
    { key: 'large', options: [{ value: 'on' }] },
  ] as const) {
    for (const { value } of options) {
      if (value === '') continue;
      expect(readChoice(writeChoice({ [key]: value }))).toEqual({ [key]: value });
      await page.evaluate((kept) => localStorage.setItem('reading', kept), `${key}=${value}`);
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute(`data-${key}`, value);
    }
  }
  await page.evaluate(() => localStorage.setItem('reading', 'size=<script> face=toString __proto__=x'));
  await page.reload();
  expect(
    await page.locator('html').evaluate((html) => Object.keys((html as HTMLElement).dataset)),
  ).not.toContain('size');
});

test('kept settings shift nothing when a page loads', async ({ page }) => {
  await keep(page, 'large=on face=sans contrast=high measure=narrow');
  await page.addInitScript(() => {
    const kept = window as unknown as { shifts: number };
    kept.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['', opinion, 'glossary/yi-yu-jie-he/', 'targets/rural-doctors-licensed-2030/']) {
    await page.goto(siteRoot() + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), path).toBe(0);
  }
});

test('the wish for more contrast is followed until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(siteRoot() + opinion);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await page.getByRole('button', { name: '阅读设置' }).click();
  const group = page.getByRole('group', { name: '对比度' });
  await expect(group.getByRole('radio', { name: '高' })).toBeChecked();
  await group.getByRole('radio', { name: '标准' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'plain');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'plain');
});

test('where storage is refused, the settings hold for the page, and it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(siteRoot() + opinion);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('checkbox', { name: /大字版/ }).check();
  await expect(page.locator('html')).toHaveAttribute('data-large', 'on');
  await expect(page.locator('.settings-panel [role=status]')).toContainText('只在本页有效');
});

test('another tab follows', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(siteRoot() + opinion);
  await two.goto(siteRoot() + opinion);
  await one.getByRole('button', { name: '阅读设置' }).click();
  await one.getByRole('radio', { name: '特大' }).check();
  await expect(two.locator('html')).toHaveAttribute('data-size', 'biggest');
});
