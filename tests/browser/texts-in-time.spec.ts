import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { expect, test, type Page } from '@playwright/test';
import { standingOf } from '../../src/model/analyses/expressions.ts';
import { lifecycleWords, quotationWarning } from '../../src/model/analyses/standing-words.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { amendedLawFolder } from '../fixture-library.ts';
import { overflowOf, violationsInBothSchemes } from './page-health.ts';
import { siteLaw, siteReal } from './site.ts';

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
  // Kept when it is painted.
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('mark-'))))
    .not.toEqual([]);
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
  test(`old and new are accessible beside each other at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of [changes, earlier]) {
      await page.goto(siteLaw() + address);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
}

test('old and new are taken along as a Word table by keyboard alone, with the same words marked', async ({
  page,
}) => {
  await page.goto(siteLaw() + changes);
  const section = page.locator('.texts').first();
  const button = section.getByRole('button', { name: '下载 Word 对照表' });
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(section.getByRole('status')).toHaveText('已下载。');
  expect(download.suggestedFilename()).toBe('《示例市养老服务条例》新旧对照表 2022年3月15日的文本.docx');
  const { value } = await mammoth.convertToHtml({ path: await download.path() });
  const bold = [...value.matchAll(/<strong>(.*?)<\/strong>/gu)].map(([, words]) => words);
  expect(bold).toEqual(await section.locator('mark').allTextContents());
  for (const words of [
    '没有变：',
    '第五条之一　养老机构不得预收超过一个月的费用。（新增）',
    '（不再有这一条）',
    '（没有这一条）',
  ])
    expect(value).toContain(words);
});

test('a row of the comparison has an address, and what did not change opens by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${siteLaw()}${changes}#eldercare-regulation-2019--eldercare-regulation-2022-ch1-a4`);
  await expect(page.locator('.row:target')).toBeInViewport();
  await expect(page.locator('.row:target')).toContainText('市、区民政部门');
  const folded = page.locator('details.same').first();
  await folded.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(folded.locator('.row').first()).toBeVisible();
});

test('on paper the two texts stand in two columns, without buttons', async ({ page }) => {
  // A4 between the margins.
  await page.setViewportSize({ width: 643, height: 972 });
  await page.goto(siteLaw() + changes);
  await page.emulateMedia({ media: 'print' });
  for (const row of await page.locator('.columns.row').all()) {
    const [first, second] = await Promise.all(
      [0, 1].map((index) => row.locator('.side').nth(index).boundingBox()),
    );
    if (!first || !second) throw new Error('a side is not drawn');
    expect(Math.abs(first.y - second.y)).toBeLessThan(1);
    expect(second.x).toBeGreaterThanOrEqual(first.x + first.width);
    expect(Math.abs(first.width - second.width)).toBeLessThan(1);
  }
  await expect(page.locator('[data-word]').first()).toBeHidden();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});

test('the list of texts marks the one of a day that the address names', async ({ page }) => {
  await page.goto(`${siteLaw()}instruments/eldercare-regulation/?asof=2023-01-01`);
  await expect(page.locator('[data-texts] [aria-current=date]')).toContainText('2022年3月15日的文本');
  await expect(page.locator('[data-as-of]')).toContainText('2023-01-01 这一天的文本是：2022年3月15日的文本');
  await page.goto(`${siteLaw()}instruments/eldercare-regulation/?asof=2010-01-01`);
  await expect(page.locator('[data-as-of]')).toContainText('这一天本库没有文本');
  await page.goto(`${siteLaw()}instruments/eldercare-regulation/?asof=yesterday`);
  await expect(page.locator('[data-as-of]')).toContainText('不是日期');
});

const realModel = buildModel(loadContent('content'));
const lawModel = buildModel(loadContent(amendedLawFolder));

for (const [library, site, model] of [
  ['the regulation in three texts', siteLaw, lawModel],
  ['the real library', siteReal, realModel],
] as const) {
  test(`the first screen of a phone says of each policy text of ${library} its number, whether it holds and how we know`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const texts = [...model.documents.values()].flatMap((document) => {
      const standing = standingOf(model, document);
      return standing ? [{ document, standing }] : [];
    });
    expect(texts).not.toEqual([]);
    for (const { document, standing } of texts) {
      await page.goto(`${site()}documents/${document.id}/`);
      const head = page.locator('.head');
      const inSight = async (words: string): Promise<void> => {
        await expect(head.getByText(words).first(), `${document.id}: ${words}`).toBeInViewport({ ratio: 1 });
      };
      await inSight(document.data.number ?? standing.instrument.data.number ?? '文号原文没有写明');
      await inSight(lifecycleWords(standing.lifecycle));
      if (standing.lifecycle.basis)
        await expect(head.getByRole('link', { name: /^依据：/ })).toBeInViewport({ ratio: 1 });
      if (standing.changed) await inSight(quotationWarning(standing));
    }
  });
}
