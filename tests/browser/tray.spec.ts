import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { model, siteBelow } from './site.ts';
import { enter, tabTo } from './tray/keyboard.ts';
import { pdfPages } from './tray/pdf-text.ts';
import { drawn, names, rows, said } from './tray/tray-on-page.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');
const add = (page: Page) => page.getByRole('button', { name: '收入备课篮' });

const terms = ['yi-yu-jie-he', 'yi-yang-jie-he', 'tuo-yu-fu-wu'] as const;
const target = 'rural-doctors-licensed-2030';
const missing = (id: string): never => {
  throw new Error(`${id} is not in the library`);
};
const termName = (id: string): string => model.entry('glossary', id)?.data.term ?? missing(id);
const targetData = model.entry('targets', target)?.data ?? missing(target);

/** Words of the source that the lesson rests on. */
const quotes = [
  ...terms.flatMap((id) => model.entry('glossary', id)?.data.definitions ?? []),
  ...targetData.evidence,
].map(({ quote }) => bare(quote));

async function download(page: Page, name: string): Promise<{ bytes: Buffer; file: string }> {
  const waiting = page.waitForEvent('download');
  await enter(page, page.getByRole('button', { name }));
  const got = await waiting;
  return { bytes: await readFile(await got.path()), file: got.suggestedFilename() };
}

test('a trainer gathers, orders, prints, downloads and hands on with the keyboard alone', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(180_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);

  // Gather three terms and a target.
  const pages = [...terms.map((id) => `glossary/${id}/`), `targets/${target}/`];
  for (const [index, path] of pages.entries()) {
    await page.goto(siteBelow() + path);
    await enter(page, add(page));
    await expect(page.locator('[data-said-here]')).toContainText(`已收入备课篮，共 ${index + 1} 项`);
    await expect(page.getByRole('button', { name: '已在备课篮' })).toBeFocused();
  }
  await page.reload();
  await enter(page, page.getByRole('link', { name: '备课篮，4 项' }));
  await expect(page).toHaveURL(/\/wenku\/2025\/tray\/#1\./);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).last()).toContainText(targetData.name);
  await expect.poll(() => names(page)).toEqual([...terms.map(termName), targetData.name]);

  // Order them: the target first, the second term last.
  const up = page.getByRole('button', { name: `上移：${targetData.name}` });
  for (const place of [3, 2, 1]) {
    await enter(page, up);
    await expect(up).toBeFocused();
    await expect(said(page)).toHaveText(`${targetData.name}：第 ${place} 项，共 4 项。`);
  }
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('已在最前。');
  await enter(page, page.getByRole('button', { name: `下移：${termName(terms[1])}` }));
  const order = [target, terms[0], terms[2], terms[1]];
  const titles = [targetData.name, ...[terms[0], terms[2], terms[1]].map(termName)];
  await expect.poll(() => names(page)).toEqual(titles);

  // One's own words: a title, a heading, a remark.
  await tabTo(page, page.getByLabel('题目'), 'Shift+Tab');
  await page.keyboard.type('医育第一课');
  await enter(page, page.getByRole('button', { name: `备注：${termName(terms[0])}` }));
  await page.keyboard.type('先问：托位是什么？');
  await enter(page, page.getByRole('button', { name: '加标题' }));
  await page.keyboard.type('原文与目标');
  const headingUp = page.getByRole('button', { name: /^上移：(?:原文与目标|空的标题)$/ });
  await tabTo(page, headingUp);
  for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
  await expect(rows(page).first().getByRole('textbox')).toHaveValue('原文与目标');

  // The handout, printed.
  await enter(page, page.getByRole('link', { name: '讲义' }));
  await drawn(page);
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  const text = sheets.join('');
  for (const quote of quotes) expect(text).toContain(quote);
  expect(sheets[0]).toContain('医育第一课');
  expect(text).toContain('一、原文与目标');
  titles.forEach((name, index) => expect(text).toContain(`（${'一二三四'.charAt(index)}）${bare(name)}`));
  expect(text).toContain('备注：先问：托位是什么？');
  expect(text).toContain('引用出处[1]《卫健工作被纳入农业农村现代化主要指标》第1段');
  sheets.forEach((sheet, index) => expect(sheet).toContain(`${index + 1}/${sheets.length}`));
  expect(text).not.toContain('返回备课篮');
  await expect(page.locator('svg.code')).toHaveCount(4);

  // The Word file and the deck, read back.
  await enter(page, page.getByRole('link', { name: '返回备课篮' }), 'Shift+Tab');
  await expect(rows(page)).toHaveCount(5);
  const word = await download(page, 'Word 文件');
  expect(word.file).toBe('医育第一课.docx');
  const { value } = await mammoth.extractRawText({ buffer: word.bytes });
  for (const quote of quotes) expect(bare(value)).toContain(quote);
  expect(value).toContain('备注：先问：托位是什么？');
  const styles = await (await JSZip.loadAsync(word.bytes)).file('word/styles.xml')?.async('string');
  expect(styles).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/);
  expect(styles).not.toMatch(/Theme="/);

  const deck = await download(page, '记忆卡');
  expect(deck.file).toBe('医育第一课.txt');
  const cards = deck.bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(cards.map((card) => card.split('\t').length)).toEqual([4, 4, 4, 4]);
  for (const quote of quotes) expect(bare(cards.join(''))).toContain(quote);
  const again = await download(page, '记忆卡');
  expect(again.bytes.equals(deck.bytes)).toBe(true);

  // The link, in the browser of a colleague.
  await enter(page, page.getByRole('button', { name: '复制链接' }));
  await expect(said(page)).toHaveText('链接已复制，备课篮全在其中。');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await browser.newContext();
  const there = await colleague.newPage();
  await there.goto(link);
  await expect(there.getByLabel('题目')).toHaveValue('医育第一课');
  await expect.poll(() => names(there)).toEqual(titles);
  expect(await there.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  for (const id of order) expect(link).toContain(id);
  await colleague.close();
  expect(complaints).toEqual([]);
});
