import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import JSZip from 'jszip';
import { siteBelow, siteRoot } from './site.ts';
import { drawn, lesson, trayAddress } from './tray/tray-on-page.ts';

test('a handout of five things on a desk: fifteen clicks at most', async ({ page }) => {
  let clicks = 0;
  const click = async (control: Locator): Promise<void> => {
    await control.click();
    clicks += 1;
  };
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(siteRoot());
  await click(page.getByRole('banner').getByRole('link', { name: '名词' }));
  const seen = new Set<string>();
  const names: string[] = [];
  while (names.length < 5) {
    // From a term to one that its page names, as who prepares a lesson goes on.
    const links = page.locator('main').getByRole('link', { name: names.length === 0 ? '医育结合' : /./ });
    const next = await links.evaluateAll(
      (all, before) =>
        all.findIndex((link) => {
          const { pathname } = link as HTMLAnchorElement;
          return /\/glossary\/[a-z0-9-]+\/$/.test(pathname) && !before.includes(pathname);
        }),
      [...seen],
    );
    await click(links.nth(next));
    await expect(page.locator('[data-tray-add]').first()).toBeVisible();
    seen.add(new URL(page.url()).pathname);
    names.push((await page.locator('h1').textContent())?.trim() ?? '');
    await click(page.locator('[data-tray-add]').first());
    await expect(page.locator('[data-tray-count]')).toHaveText(String(names.length));
  }
  await click(page.locator('[data-tray-link]'));
  await click(page.getByRole('link', { name: '讲义' }));
  await drawn(page);
  for (const name of names) await expect(page.locator('[data-sheet]')).toContainText(name);
  await expect(page.locator('.entry-title')).toHaveCount(5);
  await click(page.getByRole('button', { name: '打印' }));
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  expect(clicks).toBeLessThanOrEqual(15);
});

test('the deck is made in the browser under its policy, of what the slides show, and loaded only when asked', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(trayAddress(siteBelow(), lesson));
  await expect(page.getByRole('button', { name: '幻灯片文件' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => /deck-file|pptx|word-file/.test(url))).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '幻灯片文件' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('医育与医养.pptx');
  const zip = await JSZip.loadAsync(await readFile(await file.path()));
  const count = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  expect(await zip.file('ppt/slides/slide1.xml')?.async('string')).toContain('医育与医养');
  expect(scripts.some((url) => url.includes('deck-file'))).toBe(true);
  expect(complaints).toEqual([]);
  await page.goto(trayAddress(siteBelow(), lesson, 'slides/'));
  await drawn(page);
  await expect(page.locator('.slide-row')).toHaveCount(count);
});
