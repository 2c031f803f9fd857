import { expect, test, type Page } from '@playwright/test';
import { siteBelow, siteRoot } from './site.ts';
import { names, notice, ref, rows, said, trayAddress } from './tray/tray-on-page.ts';

const lesson = { title: '一课', items: [ref('glossary/yi-yu-jie-he'), ref('glossary/yi-yang-jie-he')] };

/** As a browser does that is told to block a site's data. */
const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });

/** Fills the browser's real room for the site to the last character. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    for (let length = 1 << 20, index = 0; length > 0; index++) {
      try {
        localStorage.setItem(`fill-${index}`, 'x'.repeat(length));
      } catch {
        length = Math.floor(length / 2);
      }
    }
  });

test('where storage is refused, it is said, and the address carries the tray', async ({ page }) => {
  await refuseStorage(page);
  await page.goto(`${siteBelow()}glossary/yi-yu-jie-he/`);
  await page.getByRole('button', { name: '收入备课篮' }).click();
  const toast = page.locator('[data-said-here]');
  await expect(toast).toContainText('没有收进：浏览器不许本站存储。');
  await toast.getByRole('link', { name: '带着这一项打开备课篮' }).click();
  await expect.poll(() => names(page)).toEqual(['医育结合']);
  await expect(notice(page, 'keeping')).toContainText('浏览器不许本站存储：这个备课篮只在本页的地址里');
  await page.getByLabel('按地址收入').fill('glossary/yi-yang-jie-he');
  await page.getByRole('button', { name: '收入', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(['医育结合', '医养结合']);
  await expect(page).toHaveURL(/g\.yi-yang-jie-he$/);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(['医育结合', '医养结合']);
});

test('where storage is full, it is said on the page of an entry and in the tray', async ({ page }) => {
  await page.goto(`${siteRoot()}glossary/yi-yu-jie-he/`);
  await fillStorage(page);
  await page.getByRole('button', { name: '收入备课篮' }).click();
  await expect(page.locator('[data-said-here]')).toContainText('没有收进：浏览器给本站的存储已满。');
  await page.goto(trayAddress(siteRoot(), lesson));
  await expect(notice(page, 'keeping')).toContainText('浏览器给本站的存储已满');
  await page.getByRole('button', { name: '下移：医育结合' }).click();
  await expect.poll(() => names(page)).toEqual(['医养结合', '医育结合']);
  await expect(page).toHaveURL(/g\.yi-yang-jie-he~g\.yi-yu-jie-he$/);
});

test('where the clipboard is refused, the link is shown and selected', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write' },
    setting: 'denied',
    origin: new URL(siteRoot()).origin,
    ...(targetInfo.browserContextId !== undefined && { browserContextId: targetInfo.browserContextId }),
  });
  await page.goto(trayAddress(siteRoot(), lesson));
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(said(page)).toContainText('浏览器不许本页写剪贴板。链接已列在下面并选中');
  const link = page.getByLabel('备课篮的链接');
  await expect(link).toBeFocused();
  await expect(link).toHaveValue(page.url());
  expect(await link.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)).toBe(
    page.url().length,
  );
});

test('without a network nothing is lost, and reading again works', async ({ page }) => {
  await page.route('**/page-data/**', (route) => route.abort());
  await page.goto(trayAddress(siteRoot(), lesson));
  await expect(notice(page, 'unreachable')).toContainText('有 2 项读不到，可能断了网。它们都还在。');
  await expect(rows(page).first()).toContainText('glossary/yi-yu-jie-he');
  await page.unroute('**/page-data/**');
  await page.getByRole('button', { name: '再读一次' }).click();
  await expect.poll(() => names(page)).toEqual(['医育结合', '医养结合']);
  await expect(notice(page, 'unreachable')).toHaveCount(0);
});

test('addresses that mean nothing stay in the field', async ({ page }) => {
  await page.goto(`${siteBelow()}tray/`);
  const field = page.getByLabel('按地址收入');
  await field.fill(
    `${siteBelow()}documents/eldercare-reform-opinion/#s3-c5-p1 托位 ${siteBelow()}about/ glossary/tuo-wei`,
  );
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-add-said]')).toContainText('收入 2 项；留在框里的看不懂');
  await expect(field).toHaveValue(`托位\n${siteBelow()}about/`);
});

test('another part of a page puts things in by an event', async ({ page }) => {
  await page.goto(`${siteBelow()}documents/eldercare-reform-opinion/`);
  const toast = page.locator('[data-said-here]');
  const dispatch = (detail: unknown) =>
    page.evaluate((given) => document.dispatchEvent(new CustomEvent('tray-add', { detail: given })), detail);
  await dispatch({ ref: 'documents/eldercare-reform-opinion#s3-c5-p1' });
  await expect(toast).toContainText('已收入备课篮，共 1 项。');
  await dispatch({ ref: 'documents/eldercare-reform-opinion#s3-c5-p1' });
  await expect(toast).toContainText('已在备课篮里。');
  await dispatch({ ref: 'javascript:alert(1)' });
  await expect(toast).toContainText('这一处收不进备课篮。');
  await dispatch(null);
  await expect(page.getByRole('link', { name: '备课篮，1 项' })).toBeVisible();
});

test('a tray that is changed in one window follows in the other', async ({ page, context }) => {
  await page.goto(trayAddress(siteRoot(), lesson));
  await expect(rows(page)).toHaveCount(2);
  const other = await context.newPage();
  await other.goto(`${siteRoot()}glossary/tuo-wei/`);
  await other.getByRole('button', { name: '收入备课篮' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveURL(/g\.tuo-wei$/);
});
