import { expect, test } from '@playwright/test';
import { siteLaw } from './site.ts';
import { drawn, names, trayAddress } from './tray/tray-on-page.ts';

const rules = 'documents/meal-points-rules';
const title = '《示例市老年助餐点管理规定》';
const item = '第三条第二款第（一）项';
const point = '第三条第二款第（二）项第2目';

test.describe('a clause of a law is named alike', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('in what is copied of it, and in the tray that takes it', async ({ page }) => {
    await page.goto(`${siteLaw()}${rules}/`);
    await page.locator('[id="a3-p2-c1"] > .permalink').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '复制原文和出处' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite-menu [role=status]')).toHaveText('已复制原文和出处');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `（一）拒收现金；\n——${title}${item}，示例市民政局，2024年9月2日。\n${siteLaw()}${rules}/#a3-p2-c1`,
    );
    const items = [{ type: 'ref', ref: `${rules}#a3-p2-c1`, remark: '' } as const];
    await page.goto(trayAddress(siteLaw(), { title: '助餐', items }));
    await expect.poll(() => names(page)).toEqual([expect.stringContaining(item)]);
    await page.goto(trayAddress(siteLaw(), { title: '助餐', items }, 'handout/'));
    await drawn(page);
    await expect(page.locator('main')).toContainText(`${title}${item}`);
  });

  test('in the check of quotations, down to its 目', async ({ page }) => {
    await page.goto(`${siteLaw()}verify/`);
    await page.getByLabel('要核对的文字').fill('规定禁止使用“超过保存时限的凉菜”。');
    await page.getByRole('button', { name: '核对', exact: true }).click();
    const finding = page.locator('.findings > li');
    await expect(finding).toHaveAttribute('data-verdict', 'exact', { timeout: 50_000 });
    await expect(finding.locator('.finding-source')).toContainText(point);
    await expect(finding.locator('.finding-source a')).toHaveAttribute('href', /#a3-p2-c2-n2:~:text=/u);
  });

  test('in the list of search results', async ({ page }) => {
    await page.goto(`${siteLaw()}search/?q=${encodeURIComponent('拒收现金')}`);
    await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
    const result = page.locator('ol[data-results] > li').first();
    await expect(result).toContainText(item);
    await expect(result.locator('a[href*="#a3-p2-c1"]').first()).toBeVisible();
  });
});
