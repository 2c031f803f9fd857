import { expect, test, type Page } from '@playwright/test';
import { model, siteRoot } from './site.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The site on a phone, and how often it is tapped. */
async function phone(page: Page, path = '') {
  let count = 0;
  await page.goto(siteRoot() + path);
  return {
    tap: async (name: RegExp | string, role: 'link' | 'button' | 'checkbox' = 'link') => {
      count++;
      await page.getByRole(role, { name }).filter({ visible: true }).first().tap();
    },
    taps: () => count,
  };
}

test('three cases are compared with six taps', async ({ page }) => {
  const { tap, taps } = await phone(page);
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
  const { tap, taps } = await phone(page);
  await tap(/^继续阅读/);
  await expect(page).toHaveURL(/eldercare-reform-opinion\/#s2/);
  await expect(page.locator('#s2-c2-p1')).toBeInViewport();
  expect(taps()).toBe(1);
  await page.goto(siteRoot());
  await page.getByText('最近读过').tap();
  await expect(page.locator('[data-continue-list] a')).toHaveCount(1);
});

test('what is due in 2029 is read whole with three taps', async ({ page }) => {
  const { tap, taps } = await phone(page);
  await tap(/^看目标与案例/);
  await tap(/^2029年 \d+ 项$/);
  const due = model.content.targets.filter(({ data }) => data.commitment === 'target' && data.due === '2029');
  await expect(page.locator('#targets [data-filter-item]:visible')).toHaveCount(due.length);
  expect(taps()).toBeLessThanOrEqual(3);
});
