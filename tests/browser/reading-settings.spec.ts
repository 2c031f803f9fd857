import { expect, test, type Page } from '@playwright/test';
import { readChoice, readingSettings, writeChoice } from '../../src/features/reading/reading-settings.ts';
import { violations } from './page-health.ts';
import { pageKinds, siteBelow, siteRoot } from './site.ts';

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
  expect(await page.locator('html').evaluate((html) => Object.keys((html as HTMLElement).dataset))).not.toContain('size'); // prettier-ignore
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

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind} at every size: it fits; the large edition has text of 24 px, controls of 56 px`, async ({ page }) => {
    test.setTimeout(180_000);
    await keep(page, 'large=on');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(siteRoot() + path);
    const small = await page.evaluate(() => {
      const found = new Set<string>();
      const isSeen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.getBoundingClientRect().width > 2;
      const name = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const own = node.parentElement;
        if (!own || (node.textContent ?? '').trim() === '' || own.closest('svg, script, style')) continue;
        if (!isSeen(own)) continue;
        const size = parseFloat(getComputedStyle(own).fontSize);
        if (size < 23.9) found.add(`${name(own)} ${size}`);
      }
      for (const control of document.querySelectorAll('button, select, summary, input:not([type=radio], [type=checkbox])')) {
        const { height } = control.getBoundingClientRect();
        if (isSeen(control) && height < 55.9) found.add(`${name(control)} ${height} high`);
      }
      return [...found];
    }); // prettier-ignore
    expect(small).toEqual([]);
    expect(await violations(page)).toEqual([]);

    // On the same page: it follows the settings at once. What a page has by itself is measured with every kind of page.
    for (const reading of ['size=biggest', 'large=on measure=wide']) {
      await page.evaluate((detail) => document.dispatchEvent(new CustomEvent('reading-chosen', { detail })), reading);
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => {
          const { scrollWidth } = document.documentElement;
          const page = [...document.querySelectorAll('body *')].filter(
            (element) =>
              element.getBoundingClientRect().right > innerWidth + 1 &&
              element.checkVisibility() &&
              !element.closest('.scroll-x, .table, svg, .sr-only, [popover]'),
          );
          return scrollWidth > innerWidth ? [scrollWidth, ...page.slice(0, 4).map((own) => own.outerHTML.slice(0, 90))] : [];
        });
        expect(wider, `${reading} at ${width}`).toEqual([]);
      }
    }
  }); // prettier-ignore
}

for (const scheme of ['light', 'dark'] as const) {
  for (const kind of ['home', 'corrected text', 'term', 'target', 'case', 'search'] as const) {
    const path = pageKinds[kind] ?? '';
    test(`${kind} in high contrast, ${scheme}: seven to one`, async ({ page }) => {
      await keep(page, 'contrast=high');
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(siteRoot() + path);
      expect(await violations(page, { also: ['color-contrast-enhanced'] })).toEqual([]);
    });
  }
}
