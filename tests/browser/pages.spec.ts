import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContextOptions } from '@playwright/test';
import { pageKinds, siteRoot } from './site.ts';

/** Widths in CSS pixels: a small phone, a phone, a tablet, a laptop, a large screen. */
const widths = [320, 390, 768, 1280, 1920];

interface Mode {
  name: string;
  settings: BrowserContextOptions;
  /** Widths at which the page is judged. */
  widths: readonly number[];
  scheme: 'light' | 'dark';
}

/** Every way of seeing that each kind of page is judged in. */
const modes: readonly Mode[] = [
  { name: 'light', settings: { colorScheme: 'light' }, widths, scheme: 'light' },
  { name: 'dark', settings: { colorScheme: 'dark' }, widths: [390, 1280], scheme: 'dark' },
  {
    name: 'forced colours',
    settings: { colorScheme: 'dark', forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' },
    widths: [390, 1280],
    scheme: 'dark',
  },
];

/** Layout that moved while the page loaded, as browsers sum it up (CLS); above this counts as poor. */
const shiftAim = 0.25;

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const { name, settings, widths: judged, scheme } of modes) {
    test(`${kind} is accessible and fits, ${name}`, async ({ browser }) => {
      const [first = 1280, ...others] = judged;
      const height = 900;
      const context = await browser.newContext({ ...settings, viewport: { width: first, height } });
      await context.addInitScript(() => {
        const shifts = { sum: 0 };
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            shifts.sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
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
      expect(await page.locator('html').getAttribute('data-scheme')).toBe(scheme);
      const shifted = await page.evaluate(
        () => (window as unknown as { shifts: { sum: number } }).shifts.sum,
      );
      expect(shifted, 'the layout moved while loading').toBeLessThanOrEqual(shiftAim);

      for (const width of [first, ...others]) {
        await page.setViewportSize({ width, height });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `wider than the screen at ${width} px`).toBeLessThanOrEqual(0);
        // Colours do not change with the width: judged once, they need not cost their time again.
        const { violations } = await new AxeBuilder({ page })
          .options({
            rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: width === first } },
          })
          .analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))]),
          `at ${width} px`,
        ).toEqual([]);
      }

      await page.keyboard.press('Tab');
      await expect(page.locator(':focus'), 'the first stop of the Tab key').toHaveText('跳到正文');
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}

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
