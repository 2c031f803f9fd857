import { expect, test, type Page } from '@playwright/test';
import { givesAway } from '../../src/features/study/cards/gives-away.ts';
import { overflowOf, violations } from './page-health.ts';
import { siteBelow, siteRoot } from './site.ts';
import { plainText, textOfPages } from './study/pdf-text.ts';

const bare = plainText;
const openQuiz = async (page: Page, search: string, site = siteBelow()): Promise<void> => {
  await page.goto(`${site}study/quiz/${search}`);
  await page.locator('[data-quiz][data-ready]').waitFor();
};

for (const [name, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  // prettier-ignore
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a sheet is accessible and fits, ${name}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await openQuiz(page, '?n=12&seed=abc');
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await violations(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
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
  const keys = (await page.locator('.answers .key').allTextContents()).map(bare);
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

test('no question of a blank shows its answer', async ({ page }) => {
  await openQuiz(page, '?n=30&seed=blank');
  const list = page.locator('.questions ol');
  const last = await list.last().locator('.prompt').allTextContents();
  const keys = (await page.locator('.answers ol').last().locator('.key').allTextContents()).map(bare);
  expect(last.length).toBe(keys.length);
  for (const [index, prompt] of last.entries())
    expect(givesAway(bare(prompt), keys[index] ?? '')).toBe(false);
});

test('every answer leads to its paragraph', async ({ page, request }) => {
  await openQuiz(page, '?n=8&seed=links');
  for (const right of await page.locator('.answers .right').all()) {
    const href = (await right.locator('.where a').getAttribute('href')) ?? '';
    const sentence = bare(await right.locator('.sentence').textContent());
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
