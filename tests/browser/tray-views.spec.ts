import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { qrDrawing } from '../../src/ui/qr-drawing.ts';
import { overflowOf, violations, violationsInBothSchemes } from './page-health.ts';
import { siteBelow, siteRoot } from './site.ts';
import { pdfPages } from './tray/pdf-text.ts';
import { drawn, lesson, ref, rows, trayAddress } from './tray/tray-on-page.ts';

const screens = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const bare = (text: string): string => text.replace(/\s+/gu, '');

for (const view of ['', 'handout/', 'cards/', 'slides/']) {
  for (const { name, width, height } of screens) {
    test(`tray/${view} is accessible and fits, ${name}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(trayAddress(siteBelow(), lesson, view));
      await (view === '' ? expect(rows(page)).toHaveCount(lesson.items.length) : drawn(page));
      await expect(page.locator('h1')).toHaveCount(1);
      const overflow = () => overflowOf(page);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      if (view === 'slides/') {
        await page.getByRole('button', { name: '开始放映' }).click();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('n');
        expect(await violationsInBothSchemes(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}

test('an empty tray says how it is filled, and is accessible', async ({ page }) => {
  await page.goto(`${siteRoot()}tray/`);
  await expect(page.locator('[data-empty]')).toContainText('篮里还是空的');
  await expect(page.locator('[data-uses]')).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${siteRoot()}tray/handout/`);
  await expect(page.locator('[data-progress]')).toContainText('备课篮是空的');
});

test('cards are printed four on a sheet of A4, each with its code, number and all its words', async ({
  page,
}) => {
  await page.goto(trayAddress(siteRoot(), lesson, 'cards/'));
  await drawn(page);
  const cards = await page.locator('.card').evaluateAll((all) =>
    all.map((card) => {
      const body = card.querySelector('.card-body');
      const { width, height } = card.getBoundingClientRect();
      return {
        isWhole: body !== null && body.scrollHeight <= body.clientHeight,
        size: [width, height].map((pixels) => Math.round((pixels / 96) * 25.4)),
        title: card.querySelector('h2')?.firstChild?.textContent ?? '',
        words: [...card.querySelectorAll('.words')].map((line) => line.textContent).join(''),
      };
    }),
  );
  expect(cards.every(({ isWhole }) => isWhole)).toBe(true);
  expect(cards.every(({ size }) => size[0] === 105 && Math.abs((size[1] ?? 0) - 148.5) <= 0.5)).toBe(true);
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets).toHaveLength(Math.ceil(cards.length / 4));
  cards.forEach((_card, index) => expect(sheets.join('')).toContain(`${index + 1}/${cards.length}`));
  const file = await page.request.get(`${siteRoot()}page-data/glossary/yi-yu-jie-he.json`);
  const { title, quotes } = (await file.json()) as { title: string; quotes: { paragraphs: string[] }[] };
  const shown = cards
    .filter((card) => card.title === title)
    .map(({ words }) => words)
    .join('');
  expect(shown).toBe(quotes.flatMap(({ paragraphs }) => paragraphs).join(''));
  await expect(page.locator('.card svg.code')).toHaveCount(5);
});

test('QR codes and printed addresses are the links that the pages give to copy', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (path: string, link: string): Promise<string> => {
    await page.goto(siteBelow() + path);
    await page.locator(link).click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.locator('.cite-menu [role=status]')).toHaveText('已复制链接');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const card = await copied('glossary/yi-yu-jie-he/', 'a.cite-link');
  const passage = await copied('documents/eldercare-reform-opinion/', '#s3-c5-p1 > .permalink');
  expect(card).toMatch(/\/glossary\/yi-yu-jie-he\/\?v=[\da-f]{8}$/);
  expect(passage).toMatch(/\/documents\/eldercare-reform-opinion\/\?v=[\da-f]{8}#s3-c5-p1$/);
  const items = [ref('glossary/yi-yu-jie-he'), ref('documents/eldercare-reform-opinion#s3-c5-p1')];
  for (const [view, code] of [
    ['handout/', '.entry-block svg.code path'],
    ['cards/', '.card svg.code path'],
  ] as const) {
    await page.goto(trayAddress(siteBelow(), { title: '', items }, view));
    await drawn(page);
    const drawings = await page
      .locator(code)
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(drawings, view).toEqual([card, passage].map((link) => qrDrawing(link)?.path));
  }
  await page.goto(trayAddress(siteBelow(), { title: '', items }, 'handout/'));
  await drawn(page);
  const link = page.locator('.citations a').last();
  await expect(link).toHaveText(passage);
  await expect(link).toHaveAttribute('href', passage);
});

test('a handout keeps headings with what follows, and each page has its number', async ({ page }) => {
  const items = Array.from({ length: 6 }, (_, index) => ({
    type: 'ref' as const,
    ref: `documents/eldercare-reform-opinion#s3-c${index + 4}`,
    remark: '',
  }));
  await page.goto(
    trayAddress(siteRoot(), { title: '长讲义', items: [...lesson.items, ...items] }, 'handout/'),
  );
  await drawn(page);
  const titles = await page.locator('.entry-title').allTextContents();
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(3);
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet).toContain(`${index + 1}/${sheets.length}`);
    for (const title of titles) expect(sheet.endsWith(bare(title)), title).toBe(false);
  }
});

test('remarks may be left out of the handout', async ({ page }) => {
  await page.goto(trayAddress(siteRoot(), lesson, 'handout/'));
  await drawn(page);
  await expect(page.locator('.remark')).toBeVisible();
  await page.getByLabel('印出备注').uncheck();
  expect(pdfPages(await page.pdf()).join('')).not.toContain('先问');
});

test('a talk turns by key, shows the speaker’s remarks, and Esc leads back', async ({ page }) => {
  await page.goto(trayAddress(siteRoot(), lesson, 'slides/'));
  await drawn(page);
  const start = page.getByRole('button', { name: '开始放映' });
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  const show = page.getByRole('dialog', { name: '放映' });
  const place = show.locator('[data-place]');
  const total = await page.locator('.slide-row').count();
  await expect(show).toContainText('医育与医养');
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(`2 / ${total}`);
  await expect(show).toContainText('一、基本概念');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect(show.locator('[data-notes]')).toHaveText('先问\n再讲');
  await page.keyboard.press('End');
  await expect(place).toHaveText(`${total} / ${total}`);
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(`${total} / ${total}`);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText(`1 / ${total}`);
  await page.keyboard.press('Space');
  await expect(place).toHaveText(`2 / ${total}`);
  await page.keyboard.press('Escape');
  await expect(show).toBeHidden();
  await expect(start).toBeFocused();
});

test('a printed talk has every screen and its remarks', async ({ page }) => {
  await page.goto(trayAddress(siteRoot(), lesson, 'slides/'));
  await drawn(page);
  const total = await page.locator('.slide-row').count();
  const text = pdfPages(await page.pdf()).join('');
  expect(text).toContain(`第${total}张`);
  expect(text).toContain('先问再讲');
  expect(text).not.toContain('跳到正文');
});

test('a page of an entry carries few scripts of few KB, and nothing of what the tray exports', async ({
  page,
  request,
}) => {
  const scripts: string[] = [];
  page.on('request', (one) => {
    if (one.resourceType() === 'script') scripts.push(one.url());
  });
  await page.goto(`${siteRoot()}glossary/yi-yu-jie-he/`);
  await page.waitForLoadState('networkidle');
  const sources = await Promise.all(scripts.map(async (url) => (await request.get(url)).text()));
  const sizes = sources.map((source) => gzipSync(source).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
  expect(sources.some((source) => source.includes('tray'))).toBe(true);
  expect(
    scripts.filter((url) =>
      /word-file|deck-file|question-table|qr-code|slides|handout|cards|item-store/.test(url),
    ),
  ).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the tray says that it needs one, and no dead control is shown', async ({ page }) => {
    await page.goto(`${siteRoot()}tray/`);
    await expect(page.locator('noscript .notice')).toBeVisible();
    await expect(page.locator('noscript .notice')).toContainText('需要启用脚本');
    await expect(page.locator('[data-tray-page]')).toBeHidden();
    for (const [view, name] of [
      ['handout/', '讲义'],
      ['cards/', '卡片'],
      ['slides/', '放映'],
    ] as const) {
      await page.goto(`${siteRoot()}tray/${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.locator('.notice')).toContainText('需要启用脚本');
      await expect(page.locator('.tray-view .bar')).toBeHidden();
      await expect(page.locator('[data-sheet]')).toBeHidden();
    }
    await page.goto(`${siteRoot()}glossary/yi-yu-jie-he/`);
    await expect(page.locator('[data-tray-add]')).toBeHidden();
  });
});
