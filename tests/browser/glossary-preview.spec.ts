import { expect, test, type Page } from '@playwright/test';
import { violations } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const card = (page: Page) => page.locator('.term-preview');
const termLink = (page: Page, words: string) => page.locator('.document a.term', { hasText: words }).first();

const opinion = 'documents/eldercare-reform-opinion/';
function dataOf(id: string) {
  const entry = model.entry('glossary', id);
  if (!entry) throw new Error(`no card ${id}`);
  return entry.data;
}

test.describe('the preview of a term', () => {
  test('opens under a resting pointer, may be entered, and closes when it leaves', async ({ page }) => {
    await page.goto(`${siteBelow()}${opinion}`);
    await termLink(page, '公建民营').scrollIntoViewIfNeeded();
    const before = await page.locator('.document').boundingBox();
    await termLink(page, '公建民营').hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toContainText(dataOf('gong-jian-min-ying').explanation);
    expect(await page.locator('.document').boundingBox()).toEqual(before);
    await card(page).getByRole('link').hover();
    await page.waitForTimeout(600);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
  });

  test('opens on keyboard focus, describes the link, closes on Esc, and Enter follows the link', async ({
    page,
  }) => {
    await page.goto(`${siteRoot()}${opinion}`);
    const link = termLink(page, '敬老院');
    await link.evaluate((element) => {
      const earlier = document.createElement('button');
      element.before(earlier);
      earlier.focus();
    });
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(card(page)).toBeVisible();
    await expect(link).toHaveAccessibleDescription(dataOf('jing-lao-yuan').explanation);
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(link).toBeFocused();
    await expect(link).not.toHaveAttribute('aria-describedby');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/jing-lao-yuan\/$/);
  });

  test('moves with the focus and closes when the focus leaves the terms', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/san-lei-yang-lao-fu-wu-xing-tai/`);
    const links = page.locator('.explanation a.term');
    await page.keyboard.press('Tab');
    await links.first().focus();
    await expect(card(page)).toContainText(dataOf('ju-jia-yang-lao').explanation);
    await page.keyboard.press('Tab');
    await expect(links.nth(1)).toBeFocused();
    await expect(card(page)).toContainText(dataOf('she-qu-yang-lao').explanation);
    await links.last().focus();
    await page.keyboard.press('Tab');
    await expect(card(page)).toBeHidden();
  });

  test('has no fault that axe can find', async ({ page }) => {
    await page.goto(`${siteRoot()}${opinion}`);
    await termLink(page, '兜底保障型养老机构').hover();
    await expect(card(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('is fetched from this site, and only when it is asked for', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${siteBelow()}${opinion}`);
    await page.waitForTimeout(500);
    expect(fetched.filter((url) => url.includes('glossary-cards'))).toEqual([]);
    await termLink(page, '公建民营').hover();
    await expect(card(page)).toBeVisible();
    expect(fetched.filter((url) => url.includes('glossary-cards'))).toEqual([
      `${siteBelow()}glossary-cards/gong-jian-min-ying.json`,
    ]);
  });

  test('leaves a plain link where the card cannot be read', async ({ page }) => {
    await page.route('**/glossary-cards/**', (route) => route.abort());
    await page.goto(`${siteRoot()}${opinion}`);
    await termLink(page, '公建民营').hover();
    await page.waitForTimeout(600);
    await expect(card(page)).toHaveCount(0);
    await termLink(page, '公建民营').click();
    await expect(page).toHaveURL(/\/glossary\/gong-jian-min-ying\/$/);
  });

  test('is not printed', async ({ page }) => {
    await page.goto(`${siteRoot()}${opinion}`);
    await termLink(page, '公建民营').hover();
    await expect(card(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(card(page)).toBeHidden();
  });
});

test.describe('the preview under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('opens at the first tap with a link to the page, and a second tap follows', async ({ page }) => {
    await page.goto(`${siteBelow()}${opinion}`);
    const link = termLink(page, '公建民营');
    await link.tap();
    await expect(card(page)).toContainText(dataOf('gong-jian-min-ying').explanation);
    await expect(page).toHaveURL(/eldercare-reform-opinion/);
    const box = await card(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(390);
    expect((await card(page).getByRole('link').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.locator('h1').tap();
    await expect(card(page)).toBeHidden();
    await link.tap();
    await card(page).getByRole('link').tap();
    await expect(page).toHaveURL(/\/glossary\/gong-jian-min-ying\/$/);
    await page.goBack();
    await link.tap();
    await link.tap();
    await expect(page).toHaveURL(/\/glossary\/gong-jian-min-ying\/$/);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a plain link, and the index is whole', async ({ page }) => {
    await page.goto(`${siteBelow()}${opinion}`);
    await termLink(page, '公建民营').click();
    await expect(page).toHaveURL(`${siteBelow()}glossary/gong-jian-min-ying/`);
    await page.goto(`${siteBelow()}glossary/`);
    await expect(page.locator('#glossary [data-filter-item]:visible')).toHaveCount(
      model.content.glossary.length,
    );
    await expect(page.locator('[data-filter-form]')).toBeHidden();
  });
});
