import { expect, test, type Locator, type Page } from '@playwright/test';
import { model, siteRoot } from './site.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The site as one finds it, and how often it is tapped or clicked; a key that sends a form counts as one. */
async function visitor(page: Page, press: 'tap' | 'click' = 'tap') {
  let count = 0;
  await page.goto(siteRoot());
  const tapOn = async (place: Locator): Promise<void> => {
    count++;
    await place.filter({ visible: true }).first()[press]();
  };
  return {
    tapOn,
    tap: (name: RegExp | string, role: 'link' | 'button' | 'checkbox' | 'searchbox' = 'link') =>
      tapOn(page.getByRole(role, { name })),
    send: async (words: string): Promise<void> => {
      count++;
      await page.keyboard.insertText(words);
      await page.keyboard.press('Enter');
    },
    taps: () => count,
  };
}

const said = (page: Page): Locator => page.locator('[data-said-here]');

test('three cases are compared with six taps', async ({ page }) => {
  const { tap, taps } = await visitor(page);
  await tap(/^\d+ 个案例$/);
  await tap(/对比.*眉山/, 'checkbox');
  await tap(/对比.*北辰/, 'checkbox');
  await tap(/对比.*黄浦区/, 'checkbox');
  await tap('对比所选', 'button');
  await expect(page.locator('[data-compare-show]:visible')).toHaveCount(3);
  expect(taps()).toBeLessThanOrEqual(6);
});

test('who comes back is where reading stopped with one tap', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
  await page.locator('#s2-c2-p1').evaluate((own) => own.scrollIntoView());
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading-place:/'))).toContain('"at"');
  const { tap, taps } = await visitor(page);
  await tap(/^继续阅读/);
  await expect(page).toHaveURL(/eldercare-reform-opinion\/#s2/);
  await expect(page.locator('#s2-c2-p1')).toBeInViewport();
  expect(taps()).toBe(1);
  await page.goto(siteRoot());
  await page.getByText('最近读过').tap();
  await expect(page.locator('[data-continue-list] a')).toHaveCount(1);
});

test('what is due in 2029 is read whole with three taps', async ({ page }) => {
  const { tap, taps } = await visitor(page);
  await tap(/^看目标与案例/);
  await tap(/^2029年 \d+ 项$/);
  const due = model.content.targets.filter(({ data }) => data.commitment === 'target' && data.due === '2029');
  await expect(page.locator('#targets [data-filter-item]:visible')).toHaveCount(due.length);
  expect(taps()).toBeLessThanOrEqual(3);
});

test.describe('a clause', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is found and cited with five taps', async ({ page }) => {
    const { tap, tapOn, send, taps } = await visitor(page);
    await tapOn(page.getByRole('searchbox', { name: '搜索全库' }));
    await send('家庭养老床位');
    const clause = page.locator('ol[data-results] a[href*="#s"]').filter({ hasText: '家庭养老床位' });
    await tapOn(clause);
    const mark = page.locator('.search-mark, .mark-bar');
    await expect(mark.first()).toBeVisible();
    const id = new URL(page.url()).hash.slice(1);
    await tapOn(page.locator(`[id="${id}"] .permalink`));
    await tap('复制原文和出处', 'button');
    await expect(said(page)).toHaveText('已复制原文和出处');
    await expect(page.locator('.cite-menu')).toBeHidden();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('家庭养老床位');
    expect(copied).toContain(`#${id}`);
    expect(taps()).toBeLessThanOrEqual(5);
  });
});

test.describe('the library', () => {
  test.use({ serviceWorkers: 'allow' });

  test('is kept for the train with two taps', async ({ page }) => {
    const { tap, taps } = await visitor(page);
    await tap('离线使用');
    await tap(/^全部保存到本机/, 'button');
    await expect(page.getByText('全部保存好了，断网也能读、能查。')).toBeVisible({ timeout: 120_000 });
    expect(taps()).toBeLessThanOrEqual(2);
  });
});

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

  test('a handout of five things is printed with fifteen clicks', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    const { tap, tapOn, taps } = await visitor(page, 'click');
    await tapOn(page.locator('#leading-title a'));
    const text = page.locator('.document p[id]');
    for (const index of [1, 3, 5]) {
      await tapOn(text.nth(index).locator('.permalink').last());
      await tap('收入备课篮', 'button');
    }
    await tapOn(page.locator('.document a.term'));
    await tap('收入备课篮', 'button');
    await tapOn(page.locator('.relations a[href*="/glossary/"]'));
    await tap('收入备课篮', 'button');
    await expect(said(page)).toContainText('共 5 项');
    await tap('打开备课篮');
    await tap('讲义');
    await expect(page.locator('[data-tray-view][data-drawn]')).toBeVisible();
    await tap('打印', 'button');
    await expect(page.locator('html[data-printed]')).toHaveCount(1);
    expect(taps()).toBeLessThanOrEqual(15);
  });
});
