import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { overflowOf, violations } from './page-health.ts';
import { siteLaw } from './site.ts';

const earlier = 'documents/eldercare-regulation-2019/';
const last = 'documents/eldercare-regulation-2025/';
const changes = 'instruments/eldercare-regulation/changes/';
/** An article as it was adopted, and what became of it. */
const adopted = '民政部门主管本市的养老服务工作。';
const today = '这一条已于2022年3月15日修改，现为第三条：“市、区民政部门主管本市的养老服务工作。';

async function check(page: Page, text: string): Promise<void> {
  await page.goto(`${siteLaw()}verify/`);
  await page.getByLabel('要核对的文字').fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.locator('[data-status]')).toContainText('核对完毕');
}

/** Selects the first paragraph of the article as it was adopted, as a reader would. */
async function selectAdopted(page: Page): Promise<void> {
  await page.goto(siteLaw() + earlier);
  await page.locator('#ch1-a4-p1').evaluate((root) => {
    root.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(root);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
}

test('a quotation made two amendments ago, checked, says what it reads today and leads there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The head of the article is quoted with it, so that the last text, which has the rest, is not meant.
  await check(
    page,
    '“养老机构每年向民政部门书面报告一次经营情况。”“第四条　民政部门主管本市的养老服务工作。”',
  );
  const [repealed, changed] = [page.locator('.findings > li').first(), page.locator('.findings > li').nth(1)];
  await expect(repealed.locator('.finding-source')).toContainText('这一条已于2022年3月15日删去。');
  await expect(changed.locator('.finding-source')).toContainText(today);
  await page.getByRole('button', { name: '复制报告' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(today);
  await changed.getByRole('link', { name: '看最后的文本' }).click();
  await expect(page).toHaveURL(`${siteLaw()}${last}#ch1-a3`);
  await expect(page.locator('#ch1-a3')).toBeInViewport();
});

for (const javaScriptEnabled of [true, false]) {
  test(`an old link says what its article reads today, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(`${siteLaw()}${earlier}#ch1-a4-p1`);
    await expect(page.locator('#ch1-a4-p1')).toBeInViewport();
    const note = page.locator('#ch1-a4 + .later');
    await expect(note).toBeInViewport();
    await expect(note).toContainText(today);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await note.getByRole('link', { name: '看现在的文字' }).click();
    await expect(page).toHaveURL(`${siteLaw()}${last}#ch1-a3`);
    await context.close();
  });
}

test('a note on an earlier text says so, in its list and in its file', async ({ page }) => {
  await selectAdopted(page);
  await page.locator('.cite-bar').getByRole('button', { name: '标记' }).click();
  await page.goto(`${siteLaw()}notes/`);
  await expect(page.locator('[data-note]')).toContainText(adopted);
  await expect(page.locator('[data-note] .lost')).toContainText(today);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Markdown/ }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(today);
});

test('the citation of an earlier article says what it reads today', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await selectAdopted(page);
  await page.locator('.cite-bar').getByRole('button', { name: '引用' }).click();
  await expect(page.locator('.cite-bar [role=status]')).toHaveText('已复制原文和出处');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(today);
});

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`old and new are accessible beside each other at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      for (const address of [changes, earlier]) {
        await page.goto(siteLaw() + address);
        expect(await violations(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    });
  }
}
