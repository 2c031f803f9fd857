import { expect, test } from '@playwright/test';
import { siteBelow, siteRoot } from './site.ts';

/** Text under the marks that the page paints. */
const markedTexts = (name: string) =>
  Array.from(CSS.highlights.get(name) ?? [], (range) => (range as Range).toString().replace(/\s/gu, ''));

test('a result opens at its paragraph with the words marked, and leads back', async ({ page }) => {
  await page.goto(`${siteBelow()}search/?q=${encodeURIComponent('医育')}`);
  // Before its results are drawn, the page is too short to be scrolled.
  await expect(page.locator('ol[data-results] > li').nth(4)).toBeVisible();
  await page.evaluate(() => scrollTo(0, 400));
  const list = page.url();
  const result = page.locator('li[data-url="/documents/roundtable-childcare-eldercare/"] .paragraph').first();
  const text = await result.locator('mark').first().textContent();
  await result.click();
  await expect(page).toHaveURL(/\/wenku\/2025\/documents\/roundtable-childcare-eldercare\/\?mark=.*#/u);
  const bar = page.locator('.mark-bar');
  await expect(bar).toBeVisible();
  expect(text).toBe('医育');
  const all = await page.evaluate(markedTexts, 'search-mark');
  expect(all.length).toBeGreaterThan(3);
  expect(new Set(all)).toEqual(new Set(['医育']));

  const target = new URL(page.url()).hash.slice(1);
  const first = await page.evaluate(() => {
    const [range] = CSS.highlights.get('search-current') ?? [];
    return {
      id: (range as Range).startContainer.parentElement?.closest('[id]:not(ins)')?.id,
      top: (range as Range).getBoundingClientRect().top,
    };
  });
  expect(first.id).toBe(target);
  expect(first.top).toBeGreaterThan(0);
  expect(first.top).toBeLessThan(await page.evaluate(() => innerHeight));

  const position = await bar.locator('.mark-position').textContent();
  await page.keyboard.press('n');
  await expect(bar.locator('.mark-position')).not.toHaveText(position ?? '');
  await page.keyboard.press('Shift+N');
  await expect(bar.locator('.mark-position')).toHaveText(position ?? '');

  await bar.getByRole('link', { name: '回到结果' }).click();
  await expect(page).toHaveURL(list);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('marks cross the elements of a term, a correction and two paragraphs', async ({ page }) => {
  await page.goto(
    `${siteRoot()}documents/roundtable-childcare-eldercare/?mark=${encodeURIComponent('发展医育、医养结合服务是指')}`,
  );
  await expect(page.locator('.mark-bar')).toContainText('1 / 1 处');
  expect(await page.evaluate(markedTexts, 'search-mark')).toEqual(['发展医育、医养结合服务是指']);
});

test('the marks can be taken off, and a page without them gets no bar', async ({ page }) => {
  await page.goto(`${siteRoot()}glossary/yi-yu-jie-he/?mark=${encodeURIComponent('医育')}`);
  await page.getByRole('button', { name: '去掉标记' }).click();
  await expect(page.locator('.mark-bar')).toHaveCount(0);
  expect(page.url()).toBe(`${siteRoot()}glossary/yi-yu-jie-he/`);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('browsers without highlights get <mark> elements', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await page.goto(
    `${siteRoot()}documents/roundtable-childcare-eldercare/?mark=${encodeURIComponent('医育')}`,
  );
  await expect(page.locator('mark.search-mark.current').first()).toBeVisible();
  const before = await page.locator('.document').innerText();
  await page.getByRole('button', { name: '去掉标记' }).click();
  await expect(page.locator('mark.search-mark')).toHaveCount(0);
  expect(await page.locator('.document').innerText()).toBe(before);
});
