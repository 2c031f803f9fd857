import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { allCards } from '../../src/features/study/cards/all-cards.ts';
import { statementOf } from '../../src/features/study/quiz/statement.ts';
import { givesAway } from '../../src/features/study/cards/gives-away.ts';
import { gatherComplaints } from './complaints.ts';
import { overflowOf, violations, violationsInBothSchemes } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';
import { plainText, textOfPages } from './study/pdf-text.ts';
import { ref, trayAddress } from './tray/tray-on-page.ts';

const bare = plainText;
const allOfThem = allCards(model);
/** Cards that a sheet can ask, one of each entry. */
const cards = [
  ...new Map(
    allOfThem.filter((card) => statementOf(card) !== undefined).map((card) => [card.entry.url, card]),
  ).values(),
];
const openQuiz = async (page: Page, search: string, site = siteBelow()): Promise<void> => {
  await page.goto(`${site}study/quiz/${search}`);
  await page.locator('[data-quiz][data-ready]').waitFor();
};

for (const [name, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  test(`a sheet is accessible and fits, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    const page = await context.newPage();
    const complaints = gatherComplaints(context, new URL(siteBelow()).origin);
    await openQuiz(page, '?n=12&seed=abc');
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('the address brings a colleague the same sheet, and another seed another', async ({ page, browser }) => {
  await openQuiz(page, '');
  await page.locator('[data-count]').fill('15');
  await page.locator('[data-count]').press('Enter');
  await page.locator('[data-seed]').fill('甲班 3&4');
  await page.locator('[data-seed]').press('Enter');
  const sets = page.locator('[data-sets]');
  await sets.selectOption((await sets.locator('optgroup option').first().getAttribute('value')) ?? '');
  await expect(page).toHaveURL(/topic=[0-9a-f]{8}&n=15&seed=/);
  const sheets = page.locator('[data-sheets]');
  const mine = await sheets.textContent();
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await other.locator('[data-quiz][data-ready]').waitFor();
  expect(await other.locator('[data-sheets]').textContent()).toBe(mine);
  await other.context().close();
  await page.getByRole('button', { name: '换一份' }).click();
  expect(await sheets.textContent()).not.toBe(mine);
});

test('it is printed with the questions first, the answers on a sheet of their own, and numbered pages', async ({
  page,
}) => {
  await openQuiz(page, '?n=20&seed=print');
  const questions = (await page.locator('.questions .question .prompt').allTextContents()).map(bare);
  const keys = (await page.locator('.answers .right').allTextContents()).map(bare);
  const sentences = (await page.locator('.answers .sentence').allTextContents()).map(bare);
  expect(questions).toHaveLength(20);
  expect(keys).toHaveLength(20);
  const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
  const first = pages.findIndex((text) => text.includes('答案与出处'));
  expect(first).toBeGreaterThan(0);
  expect(pages[first]).toMatch(/^\d+\/\d+答案与出处/);
  const asked = pages.slice(0, first).join('');
  const answered = pages.slice(first).join('');
  for (const [index, text] of pages.entries()) expect(text).toContain(`${index + 1}/${pages.length}`);
  for (const prompt of questions) expect(asked).toContain(prompt.replace(/\(空处\).*$/u, '').slice(0, 12));
  for (const sentence of sentences) {
    expect(answered).toContain(sentence.slice(0, 12));
  }
  expect(asked).not.toContain('出一份试卷');
  expect(asked).not.toContain('换一份');
  await page.getByLabel('印出答案页').uncheck();
  const alone = (await textOfPages(await page.pdf({ preferCSSPageSize: true }))).join('');
  expect(alone).not.toContain('答案与出处');
  expect(alone).toContain(bare(await page.locator('.questions h2').textContent()));
});

const stems = (page: Page): Promise<string[]> => page.locator('.questions .prompt').allTextContents();
const tool = (page: Page, words: string, number: number) =>
  page.getByRole('button', { name: `${words}：第 ${number} 题` });

test('a question is swapped, changed and left out, and the address keeps all of it', async ({
  page,
  browser,
}) => {
  await openQuiz(page, '?n=10&seed=hand');
  const before = await stems(page);
  await tool(page, '换一题', 2).click();
  await expect(tool(page, '换一题', 2)).toBeFocused();
  const swapped = await stems(page);
  expect(swapped[1]).not.toBe(before[1]);
  expect(swapped.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
  await tool(page, '去掉', 3).click();
  expect(await stems(page)).toEqual(swapped.toSpliced(2, 1));
  await expect(page.locator('.questions .about')).toContainText('共 9 题');
  await tool(page, '改', 1).click();
  const dialog = page.getByRole('dialog', { name: '改这道题' });
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('答案').fill('E');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('status')).toContainText('答案要写一个选项的字母');
  await dialog.getByLabel('题干').fill('我们自己的题<img src=x>？');
  await dialog.getByLabel('选项').fill('甲\n乙');
  await dialog.getByLabel('答案').fill('B');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.questions .prompt').first()).toContainText('我们自己的题<img src=x>？');
  await expect(page.locator('.answers .right').first()).toContainText('B．乙');
  await expect(page.locator('.answers .right').first()).toContainText('本题文字由出卷人改过');
  const mine = await page.locator('.questions .items').allTextContents();
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await other.locator('[data-quiz][data-ready]').waitFor();
  expect(await other.locator('.questions .items').allTextContents()).toEqual(mine);
  await other.getByRole('button', { name: '放回' }).click();
  await expect(other.locator('.questions .about')).toContainText('共 10 题');
  await tool(other, '改', 1).click();
  await other.getByRole('button', { name: '恢复原题' }).click();
  expect(await stems(other)).toEqual(swapped);
  await other.context().close();
});

test('the table for question banks is read back row by row', async ({ page }) => {
  await openQuiz(page, '?n=12&seed=table');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载题库表' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const zip = await JSZip.loadAsync(await readFile(await file.path()));
  const parse = async (name: string): Promise<Document> =>
    new DOMParser().parseFromString(
      (await zip.file(name)?.async('string')) ?? '',
      'text/xml',
    ) as unknown as Document;
  const strings = Array.from((await parse('xl/sharedStrings.xml')).getElementsByTagName('si')).map(
    ({ textContent }) => textContent ?? '',
  );
  const rows = Array.from((await parse('xl/worksheets/sheet1.xml')).getElementsByTagName('row')).map((row) =>
    Array.from(row.getElementsByTagName('c')).map((cell) => {
      const value = cell.textContent ?? '';
      return cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : value;
    }),
  );
  expect(rows).toHaveLength(13);
  expect(rows[0]).toEqual(['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '出处']);
  const words = bare(rows.flat().join(''));
  for (const sentence of await page.locator('.answers .sentence').allTextContents())
    expect(words).toContain(bare(sentence));
});

test('ten questions from the tray, two swapped, on paper: eight clicks at most', async ({ page }) => {
  const items = cards.map(({ entry }) => ref(entry.url.slice(1, -1)));
  let clicks = 0;
  const click = async (button: Locator): Promise<void> => {
    await button.click();
    clicks += 1;
  };
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(trayAddress(siteBelow(), { title: '育儿补贴班', items: items.slice(0, 25) }));
  await click(page.getByRole('link', { name: '试卷' }));
  await page.locator('[data-quiz][data-ready]').waitFor();
  await expect(page.locator('.questions .question')).toHaveCount(10);
  await expect(page.locator('.questions h2')).toHaveText('试卷：育儿补贴班');
  await expect(page.locator('[data-sets]')).toHaveValue('tray');
  const before = await stems(page);
  await click(tool(page, '换一题', 1));
  await click(tool(page, '换一题', 6));
  const after = await stems(page);
  expect(after.filter((stem) => !before.includes(stem))).toHaveLength(2);
  await click(page.getByRole('button', { name: '打印' }));
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  expect(clicks).toBeLessThanOrEqual(8);
  const urls = new Set(items.slice(0, 25).map((item) => item.type === 'ref' && item.ref));
  for (const href of await page
    .locator('.answers .where a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    const from = allOfThem.filter(({ sources }) => sources.some(({ url }) => href.endsWith(url)));
    expect(
      from.some(({ entry }) => urls.has(entry.url.slice(1, -1))),
      href,
    ).toBe(true);
  }
});

test('the lines are long enough to write on', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await openQuiz(page, '?n=30&seed=lines');
  const answers = await page.locator('.answers ol').nth(2).locator('.key').allTextContents();
  const gaps = page.locator('.questions ol').nth(2).locator('.blank');
  expect(await gaps.count()).toBe(answers.length);
  for (const [index, answer] of answers.entries()) {
    const { width, size } = await gaps.nth(index).evaluate((gap) => ({
      width: [...gap.getClientRects()].reduce((sum, rect) => sum + rect.width, 0),
      size: Number.parseFloat(getComputedStyle(gap).fontSize),
    }));
    // A character by hand takes more room than in print.
    expect(width / size, answer).toBeGreaterThanOrEqual(Math.max(7, answer.length * 1.25));
  }
  expect(await page.locator('.questions .writing-line').count()).toBeGreaterThanOrEqual(3);
});

test('no question of a blank shows its answer', async ({ page }) => {
  await openQuiz(page, '?n=30&seed=blank');
  const list = page.locator('.questions ol');
  const last = await list.nth(2).locator('.prompt').allTextContents();
  const keys = (await page.locator('.answers ol').nth(2).locator('.key').allTextContents()).map(bare);
  expect(last.length).toBe(keys.length);
  for (const [index, prompt] of last.entries())
    expect(givesAway(bare(prompt), keys[index] ?? '')).toBe(false);
});

test('every answer leads to its paragraph', async ({ page, request }) => {
  await openQuiz(page, '?n=8&seed=links');
  for (const right of await page.locator('.answers .right').all()) {
    const href = (await right.locator('.where a').first().getAttribute('href')) ?? '';
    const sentence = bare(await right.locator('.sentence').first().textContent());
    const answer = await request.get(new URL(href, page.url()).href);
    expect(answer.ok()).toBe(true);
    const text = bare((await answer.text()).replace(/<[^>]+>/g, ''));
    expect(text).toContain(sentence.slice(0, 6));
  }
});

test('a library that changed, a set that is gone and a hostile address are told or shown as text', async ({
  page,
}) => {
  await openQuiz(page, '?n=5&seed=x&v=00000000');
  await expect(page.locator('[data-notice="changed"]')).toContainText('题库在这个链接发出以后更新过');
  await openQuiz(page, '?document=no-such-document&n=5&seed=x');
  await expect(page.locator('[data-sets]')).toHaveValue('all');
  const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
  await openQuiz(page, `?n=-7&seed=${hostile}`);
  await expect(page.locator('[data-count]')).toHaveValue('1');
  await expect(page.locator('[data-sheets] img')).toHaveCount(0);
  await expect(page.locator('.colophon').first()).toContainText('<img src=x');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet that was made with the site stands ready, with its answers on their own page', async ({
    page,
  }) => {
    await page.goto(`${siteRoot()}study/quiz/`);
    await expect(page.locator('noscript .notice')).toContainText('需要启用脚本');
    await expect(page.locator('[data-quiz]')).toBeHidden();
    await page.locator('noscript a').click();
    await expect(page.locator('.questions .question')).toHaveCount(20);
    await expect(page.locator('.answers .right')).toHaveCount(20);
    expect((await page.locator('.answers .where a').first().getAttribute('href')) ?? '').toMatch(
      /documents\/.+#/,
    );
  });
});

test('the sheet of the site prints its answers apart', async ({ page }) => {
  await page.goto(`${siteRoot()}study/quiz/sheet/`);
  const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
  const first = pages.findIndex((text) => text.includes('答案与出处'));
  expect(first).toBeGreaterThan(0);
  expect(pages[first]).toMatch(/^\d+\/\d+答案与出处/);
});
