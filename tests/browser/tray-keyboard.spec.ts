import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { qrDrawing } from '../../src/ui/qr-drawing.ts';
import { sampleModel } from '../fixture-library.ts';
import { plainText, textOfPages } from './study/pdf-text.ts';
import { enter, openByName, skipToText, tabTo } from './tray/keyboard.ts';
import { explanations, renamedLibrary, type RenamedLibrary } from './tray/renamed-library.ts';
import { drawn, names, notice, rows, said } from './tray/tray-on-page.ts';

const { content } = sampleModel();
const terms = ['社区托育点', '托位', '1+N'] as const;
const target = '每千人口托位数达到4.5个左右';
/** Presses of the Tab key that a reader is asked for at most from the beginning of a page's text to its controls. */
const near = 8;

/** Words of the source that the lesson rests on. */
const quotes = [
  ...content.glossary.flatMap(({ data }) => data.definitions),
  ...content.targets.filter(({ data }) => data.name === target).flatMap(({ data }) => data.evidence),
].map(({ quote }) => quote);

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function download(page: Page, name: string): Promise<{ bytes: Buffer; file: string }> {
  const waiting = page.waitForEvent('download');
  await enter(page, page.getByRole('button', { name }));
  const got = await waiting;
  return { bytes: await readFile(await got.path()), file: got.suggestedFilename() };
}

/** Rows of a file for Anki, a field an item. */
const cardsOf = (bytes: Buffer): string[][] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Opens the menu of citations of the page in view and copies the link of its entry. */
async function copyLink(page: Page): Promise<string> {
  expect(await enter(page, page.getByRole('link', { name: '引用本条' }))).toBeLessThanOrEqual(near);
  const copy = page.locator('.cite-menu').getByRole('button', { name: '复制链接' });
  await expect(copy).toBeVisible();
  for (let presses = 0; presses < 3; presses++) {
    if (await copy.evaluate((own) => own === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cite-menu [role=status]')).toHaveText('已复制链接');
  await page.keyboard.press('Escape');
  return clipboard(page);
}

let library: RenamedLibrary;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  library = await renamedLibrary();
});
test.afterAll(() => library.end());

// Addresses are typed, keys are pressed; nothing is clicked, and no script moves the focus.
test('with the keyboard alone a trainer gathers, orders, prints, downloads and hands on; a cadre quotes a clause', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(300_000);
  const complaints: string[] = [];
  const listen = (own: Page): void => {
    own.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.location().url || message.text());
    });
    own.on('pageerror', (error) => complaints.push(error.message));
  };
  listen(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  let cardLink = '';

  await test.step('gathers three terms and a target, each from its page, beginning at the home page', async () => {
    await page.goto(library.url);
    for (const [index, name] of [...terms, target].entries()) {
      await openByName(page, name);
      await skipToText(page);
      const add = page.getByRole('button', { name: '收入备课篮' });
      expect(await enter(page, add), name).toBeLessThanOrEqual(near);
      await expect(page.locator('[data-said-here]')).toContainText(`已收入备课篮，共 ${index + 1} 项`);
      await expect(page.getByRole('button', { name: '已在备课篮' })).toBeFocused();
    }
    // The tray stands before the text: the way back is as short as the way there.
    expect(
      await enter(page, page.getByRole('link', { name: '备课篮，4 项' }), 'Shift+Tab'),
    ).toBeLessThanOrEqual(2 * near);
    await expect(rows(page)).toHaveCount(4);
    await expect.poll(() => names(page)).toEqual([...terms, target]);
  });

  await test.step('orders them, gives the lesson a title, a heading and a remark', async () => {
    const up = page.getByRole('button', { name: `上移：${target}` });
    for (const place of [3, 2, 1]) {
      await enter(page, up);
      await expect(up).toBeFocused();
      await expect(said(page)).toHaveText(`${target}：第 ${place} 项，共 4 项。`);
    }
    await tabTo(page, page.getByLabel('题目'), 'Shift+Tab');
    await page.keyboard.type('托育第一课');
    await enter(page, page.getByRole('button', { name: '备注：托位' }));
    await page.keyboard.type('先问：托位是什么？');
    await enter(page, page.getByRole('button', { name: '加标题' }));
    await page.keyboard.type('名词与目标');
    await tabTo(page, page.getByRole('button', { name: /^上移：(?:名词与目标|空的标题)$/ }));
    for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
    await expect(rows(page).first().getByRole('textbox')).toHaveValue('名词与目标');
    await expect.poll(() => names(page)).toEqual([target, ...terms]);
  });

  const codes = await test.step('prints the handout', async () => {
    await enter(page, page.getByRole('link', { name: '讲义' }));
    await drawn(page);
    await enter(page, page.getByRole('button', { name: '打印' }));
    await expect(page.locator('html[data-printed]')).toHaveCount(1);
    const sheets = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
    const text = sheets.join('');
    for (const quote of quotes) expect(text).toContain(plainText(quote));
    expect(sheets[0]).toContain('托育第一课');
    expect(text).toContain('一、名词与目标');
    [target, ...terms].forEach((name, index) =>
      expect(text).toContain(plainText(`（${'一二三四'.charAt(index)}）${name}`)),
    );
    expect(text).toContain(plainText('备注：先问：托位是什么？'));
    expect(text).toContain(plainText('引用出处[1]《关于发展社区托育服务的意见》第一部分第1段'));
    expect(text).toMatch(/\/documents\/childcare-opinion\/\?v=[\da-f]{8}#s1-p1/);
    expect(text).not.toContain('返回备课篮');
    sheets.forEach((sheet, index) => expect(sheet).toContain(`${index + 1}/${sheets.length}`));
    return page
      .locator('svg.code path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  });

  await test.step('downloads the Word file and the deck', async () => {
    await enter(page, page.getByRole('link', { name: '返回备课篮' }), 'Shift+Tab');
    await expect(rows(page)).toHaveCount(5);
    const word = await download(page, 'Word 文件');
    expect(word.file).toBe('托育第一课.docx');
    const { value } = await mammoth.convertToHtml({ buffer: word.bytes });
    const headings = [...value.matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(([, level, words = '']) =>
      [level, words.replace(/<[^>]*>/g, '')].join(' '),
    );
    expect(headings).toEqual([
      '1 一、名词与目标',
      `2 （一）${target}`,
      ...terms.map((name, index) => `2 （${'二三四'.charAt(index)}）${name}`),
    ]);
    expect(value).toContain('引用出处');
    for (const quote of quotes) expect(value).toContain(quote);
    expect(value).toContain('备注：先问：托位是什么？');
    const styles = await (await JSZip.loadAsync(word.bytes)).file('word/styles.xml')?.async('string');
    expect(styles).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/);
    expect(styles).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme="/);

    const deck = await download(page, '记忆卡');
    expect(deck.file).toBe('托育第一课.txt');
    const cards = cardsOf(deck.bytes);
    expect(cards.map((fields) => fields.length)).toEqual([4, 4, 4, 4]);
    expect(cards.slice(1).map(([, front]) => front)).toEqual(terms);
    for (const quote of quotes) expect(cards.flat().join('')).toContain(quote);
    const again = await download(page, '记忆卡');
    expect(again.bytes.equals(deck.bytes)).toBe(true);
  });

  const trayLink = await test.step('copies the link of the tray, and that of a card', async () => {
    await enter(page, page.getByRole('button', { name: '复制链接' }));
    await expect(said(page)).toHaveText('链接已复制，备课篮全在其中。');
    const link = await clipboard(page);
    await openByName(page, '托位');
    await skipToText(page);
    cardLink = await copyLink(page);
    expect(cardLink).toMatch(/\/glossary\/tuo-wei\/\?v=[\da-f]{8}$/);
    // The printed code is that link: who scans it comes where who pastes it comes.
    expect(codes[2]).toBe(qrDrawing(cardLink)?.path);
    return link;
  });

  await library.publish();

  await test.step('pastes a link that still works after the entry was renamed', async () => {
    await openByName(page, '1+N');
    await enter(page, page.getByRole('link', { name: '备课篮，4 项' }));
    // The tray itself follows.
    await expect(notice(page, 'renamed')).toContainText('glossary/tuo-wei → glossary/tuo-wei-shu');
    await enter(page, page.getByRole('button', { name: '移出：托位' }));
    await expect(rows(page)).toHaveCount(4);
    await tabTo(page, page.getByLabel('按地址收入'));
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual([target, '社区托育点', '1+N', '托位']);
    await expect(page).toHaveURL(/~g\.tuo-wei-shu(?:~|$)/);

    const colleague = await browser.newContext();
    const there = await colleague.newPage();
    listen(there);
    await there.goto(trayLink);
    await expect(there.getByLabel('题目')).toHaveValue('托育第一课');
    await expect.poll(() => names(there)).toEqual([target, ...terms]);
    await there.goto('about:blank');
    await there.goto(cardLink);
    await expect(there).toHaveURL(cardLink.replace('tuo-wei', 'tuo-wei-shu'));
    const changed = there.locator('.changed-notice');
    await expect(changed).toContainText('释义已更新');
    await enter(there, changed.locator('summary'));
    await expect(changed.locator('.changed-words')).toBeVisible();
    const words = (gone: string) =>
      changed.locator('.changed-words').evaluate((root, name) => {
        const copy = root.cloneNode(true) as Element;
        for (const element of copy.querySelectorAll(name)) element.remove();
        return copy.textContent;
      }, gone);
    expect(await words('ins')).toContain(explanations.before);
    expect(await words('del')).toContain(explanations.after);
    await colleague.close();
  });

  await test.step('a cadre finds a clause and quotes it with its full citation in two actions', async () => {
    // Also from a field that one is writing in.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('"达到4.5个左右，社区托育点基本实现全覆盖"');
    await page.keyboard.press('Enter');
    await enter(page, page.locator('ol[data-results] > li[data-url*="/documents/"] a.paragraph').first());
    const clause = page.locator('#s1-p1');
    await expect(clause).toBeInViewport();
    expect(await tabTo(page, clause.locator('.permalink'))).toBeLessThanOrEqual(near);
    // One: the address of the clause opens its menu. Two: what is wanted has the focus.
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '复制原文和出处' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite-menu [role=status]')).toHaveText('已复制原文和出处');
    const document = content.documents.find(({ id }) => id === 'childcare-opinion');
    const [paragraph = ''] = /^到2027年.*$/m.exec(document?.body ?? '') ?? [];
    expect(paragraph.length).toBeGreaterThan(50);
    expect(await clipboard(page)).toBe(
      `${paragraph}\n——《关于发展社区托育服务的意见》第一部分第1段，示例省人民政府，2024年3月1日，《示例日报》2024年3月15日第02版。\n${library.url}documents/childcare-opinion/#s1-p1`,
    );
  });
  // Either browser asked once for the name that is gone, and then followed.
  const gone = `${library.url}page-data/glossary/tuo-wei.json`;
  expect(complaints).toEqual([gone, gone]);
});
