import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { overflowOf, violations, violationsInBothSchemes } from './page-health.ts';
import { siteBelow, siteRoot } from './site.ts';

const opinion = 'documents/eldercare-reform-opinion/';

/** Selects characters of an element's text as a reader would, and waits for the toolbar. */
async function select(page: Page, element: string, start: number, end: number): Promise<string> {
  const words = await page.locator(element).evaluate(
    (root, [from, to]) => {
      root.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        if (from >= at && from < at + node.length) range.setStart(node, from - at);
        if (to > at && to <= at + node.length) range.setEnd(node, to - at);
        at += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [start, end] as const,
  );
  await expect(page.locator('.cite-bar')).toBeVisible();
  return words;
}

/** The words that the page paints as marks of a colour. */
const painted = (page: Page, colour: string): Promise<string[]> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(`mark-${name}`) ?? [])].map((range) => (range as Range).toString()),
    colour,
  );

const bar = (page: Page, name: string) => page.locator('.cite-bar').getByRole('button', { name });
const editor = (page: Page) => page.getByRole('dialog', { name: '标记与批注' });

/** Marks words and writes a note on them. */
async function annotate(
  page: Page,
  element: string,
  start: number,
  end: number,
  words: string,
): Promise<string> {
  const quote = await select(page, element, start, end);
  await bar(page, '批注').click();
  await expect(editor(page).getByRole('textbox', { name: '批注' })).toBeFocused();
  await page.keyboard.type(words);
  await editor(page).getByRole('button', { name: '完成' }).click();
  await expect(editor(page)).toBeHidden();
  return quote;
}

const rows = (page: Page) => page.locator('[data-note]');
async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = test.info().outputPath(name);
  writeFileSync(file, content);
  await page.locator('[data-file]').setInputFiles(file);
}

async function exported(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** What the browser keeps of notes, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(new Error('The notes could not be opened.')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('texts').objectStore('texts').getAll();
          reading.addEventListener('success', () => resolve(JSON.stringify(reading.result)));
          opening.result.close();
        });
      }),
    `notes:${new URL(siteBelow()).pathname}`,
  );

test('words are marked and noted by keyboard, stay after a reload, and copying is as before', async ({
  page,
}) => {
  await page.goto(siteBelow() + opinion);
  const before = await page.locator('.document').innerText();
  const words = await select(page, '#s3-c5-p1', 3, 23);
  await page.locator('#s3-c5-p1 > .permalink').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(bar(page, '标记')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('textbox', { name: '批注' })).toBeFocused();
  await page.keyboard.type('社区要抓实');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeHidden();
  await expect.poll(() => painted(page, 'yellow')).toEqual([words]);
  await expect.poll(() => kept(page)).toContain('社区要抓实');

  await page.reload();
  await expect.poll(() => painted(page, 'yellow')).toEqual([words]);
  expect(await page.locator('.document').innerText()).toBe(before);
  await page.getByRole('button', { name: '本篇笔记（1）' }).click();
  const list = page.getByRole('dialog', { name: '本篇笔记' });
  await expect(list).toContainText('黄·实线');
  await expect(list).toContainText('社区要抓实');
  await list.getByRole('button', { name: words, exact: true }).click();
  await editor(page).getByRole('radio', { name: '紫·波浪线' }).check();
  await expect.poll(() => painted(page, 'purple')).toEqual([words]);
  await page.keyboard.press('Escape');

  // A click on the marked words opens them again; what is deleted can be brought back.
  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get('mark-purple') ?? [];
    const places = Array.from((range as Range).getClientRects()).flatMap(({ left, right, top, height }) =>
      Array.from({ length: Math.floor((right - left) / 4) }, (_, step) => ({
        x: left + 4 * step,
        y: top + height / 2,
      })),
    );
    const place = places.find(({ x, y }) => !document.elementFromPoint(x, y)?.closest('a'));
    return place ?? { x: 0, y: 0 };
  });
  await page.mouse.click(box.x, box.y);
  await editor(page).getByRole('button', { name: '删除标记' }).click();
  await expect.poll(() => painted(page, 'purple')).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => painted(page, 'purple')).toEqual([words]);
});

test('a screen reader is told which paragraphs hold marks and notes', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  const paragraph = page.locator('#s3-c5-p1');
  await expect(paragraph).not.toHaveAttribute('aria-description');
  await annotate(page, '#s3-c5-p1', 3, 23, '社区要抓实');
  await select(page, '#s3-c5-p1', 30, 40);
  await bar(page, '标记').click();
  await page.keyboard.press('Escape');
  for (const told of [paragraph, paragraph.locator('.permalink')]) {
    await expect(told).toHaveAttribute('aria-description', '有 2 条标记，1 条带批注');
  }
  await expect(page.locator('.document [aria-description]')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(paragraph).toHaveAttribute('aria-description', '有 2 条标记，1 条带批注');
  const list = page.getByRole('dialog', { name: '本篇笔记' });
  for (const left of ['有 1 条标记', '']) {
    await page.getByRole('button', { name: /本篇笔记/ }).click();
    await list.getByRole('button', { name: /^删除/ }).first().click();
    if (left === '') await expect(paragraph).not.toHaveAttribute('aria-description');
    else await expect(paragraph).toHaveAttribute('aria-description', left);
  }
});

test('the page of notes lists, finds, edits, deletes and brings back', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  const one = await annotate(page, '#s3-c5-p1', 3, 23, '社区要抓实');
  const two = await annotate(page, '#s1-p1', 0, 12, '<img src=x onerror=alert(1)> 总要求');
  await page.goto(`${siteBelow()}documents/mobile-left-behind-children/`);
  await annotate(page, '#p1', 0, 10, '另一篇');
  await page.goto(`${siteBelow()}notes/`);
  await expect(rows(page)).toHaveCount(3);
  await expect(page.locator('.notes .group')).toHaveCount(2);
  await expect(page.locator('.notes')).toContainText('<img src=x onerror=alert(1)> 总要求');
  expect(await page.locator('.notes img').count()).toBe(0);
  await page.getByLabel('在笔记里找').last().fill('抓 实');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(one);
  await page.getByRole('button', { name: '改批注' }).click();
  await page.getByRole('textbox', { name: '批注' }).fill('社区要抓实，抓到底');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(rows(page)).toContainText('抓到底');
  await expect(page.getByRole('button', { name: '改批注' })).toBeFocused();
  await page.getByRole('button', { name: '删除' }).press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByLabel('在笔记里找').last()).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: '改批注' })).toBeFocused();
  await page.getByLabel('在笔记里找').last().fill('');
  await page.getByLabel('排列').selectOption('date');
  await expect(rows(page).first()).toContainText('抓到底');
  await page.getByLabel('排列').selectOption('text');
  await rows(page).filter({ hasText: two }).getByRole('link', { name: '到原文' }).click();
  await expect(editor(page)).toContainText(two);
});

test('exports are read back in an empty browser, twice, without doubles', async ({ page, browser }) => {
  await page.goto(siteBelow() + opinion);
  await annotate(page, '#s3-c5-p1', 3, 23, '第一行\n# 不是标题\n<b>不是标签</b>');
  await annotate(page, '#s1-p1', 0, 12, '');
  await page.goto(`${siteBelow()}notes/`);
  const files = [
    ['导出 Markdown', 'a.md', await exported(page, '导出 Markdown')],
    ['导出 JSON', 'a.json', await exported(page, '导出 JSON')],
  ] as const;
  expect(JSON.parse(files[1][2])).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [{ type: 'Annotation' }, { type: 'Annotation' }],
  });
  for (const [, name, content] of files) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const other = await context.newPage();
    await other.goto(`${siteRoot()}notes/`);
    await importFile(other, name, content);
    await expect(other.locator('[data-notice=import]')).toContainText('新增 2 条');
    await expect(rows(other)).toHaveCount(2);
    await importFile(other, name, content);
    await expect(other.locator('[data-notice=import]')).toContainText('2 条本来就有');
    await expect(other.getByText('共 2 条。')).toBeVisible();
    await expect(rows(other)).toHaveCount(2);
    await expect(other.locator('.notes')).toContainText('<b>不是标签</b>');
    // The note finds its words on the other site's page too.
    await rows(other).filter({ hasText: '第一行' }).getByRole('link', { name: '到原文' }).click();
    await expect(editor(other).getByRole('textbox')).toHaveValue('第一行\n# 不是标题\n<b>不是标签</b>');
    await context.close();
  }
});

test('a file that says something else of the same note: both stay, and it is said', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  await annotate(page, '#s3-c5-p1', 3, 23, '我写的');
  await page.goto(`${siteBelow()}notes/`);
  const file = await exported(page, '导出 JSON');
  // A clock that is years ahead, and one that is years behind.
  for (const [words, year] of [
    ['钟快的写的', '2099'],
    ['钟慢的写的', '2001'],
  ] as const) {
    const changed = file.replace('我写的', words).replace(/"modified": "\d{4}/, `"modified": "${year}`);
    await importFile(page, 'b.json', changed);
    await expect(page.locator('[data-notice=import]')).toContainText('两边写得不一样，都留下了');
  }
  for (const words of ['我写的', '钟快的写的', '钟慢的写的']) await expect(rows(page)).toContainText(words);
  await page.getByRole('button', { name: '改用这一份' }).first().click();
  await expect(rows(page)).toHaveCount(1);
  for (const words of ['我写的', '钟快的写的', '钟慢的写的']) await expect(rows(page)).toContainText(words);
});

test('bad files get one plain sentence each, and nothing changes', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  await annotate(page, '#s3-c5-p1', 3, 23, '原有的');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${siteBelow()}notes/`);
  await expect(rows(page)).toHaveCount(1);
  const good = JSON.parse(await exported(page, '导出 JSON')) as { items: unknown[] };
  for (const [name, content, said] of [
    ['a.json', '{"type": "AnnotationPage", "items": [', '不完整或已损坏'],
    ['a.json', '{"type": "Other"}', '不是笔记'],
    ['a.json', JSON.stringify({ ...good, version: 2 }), '较新的版本（2）'],
    ['a.md', '# 别人的文件', '不是本页导出的笔记'],
    ['a.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]), '读不出文字'],
    ['a.json', Buffer.alloc(50 * 1024 * 1024, 0x20), '50 MB'],
    [
      'a.json',
      '{"__proto__": {"type": "AnnotationPage", "items": []}, "constructor": {"prototype": {}}}',
      '不是笔记',
    ],
  ] as const) {
    await importFile(page, name, content);
    await expect(page.locator('[data-notice=import]'), said).toContainText(said);
    await expect(page.locator('[data-notice=import]')).toContainText('没有导入任何内容');
    await expect(page.getByText('共 1 条。')).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
  }
  const hostile = {
    ...(good.items[0] as object),
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    body: [
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: '<script>document.title="x"</script><img src=x onerror=alert(1)>',
      },
    ],
  };
  await importFile(page, 'h.json', JSON.stringify({ ...good, items: [hostile, { id: '__proto__' }, null] }));
  await expect(page.locator('[data-notice=import]')).toContainText('新增 1 条，2 条读不懂');
  await expect(page.locator('.notes')).toContainText('<script>document.title="x"</script>');
  expect(await page.locator('.notes img, .notes script').count()).toBe(0);
  await expect(page).toHaveTitle(/我的笔记/);
  expect(errors).toEqual([]);
});

test('two tabs at once: nothing is lost, and both see it', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(siteBelow() + opinion);
  await two.goto(siteBelow() + opinion);
  const first = await annotate(one, '#s3-c5-p1', 3, 23, '甲写的');
  await expect.poll(() => painted(two, 'yellow')).toEqual([first]);
  const second = await annotate(two, '#s1-p1', 0, 12, '乙写的');
  await expect.poll(() => painted(one, 'yellow')).toEqual([second, first]);

  // Both have the same note open and write other words.
  const both = [
    [one, '甲改的'],
    [two, '乙改的'],
  ] as const;
  for (const [page] of both) {
    await page.getByRole('button', { name: '本篇笔记（2）' }).click();
    await page
      .getByRole('dialog', { name: '本篇笔记' })
      .getByRole('button', { name: first, exact: true })
      .click();
  }
  for (const [page, words] of both) await editor(page).getByRole('textbox').fill(words);
  for (const page of [one, two]) await editor(page).getByRole('button', { name: '完成' }).click();
  await one.goto(`${siteBelow()}notes/`);
  await expect(rows(one).filter({ hasText: first })).toContainText('甲改的');
  await expect(rows(one).filter({ hasText: first })).toContainText('乙改的');
  await expect(rows(one)).toHaveCount(2);
});

test('where storage is refused it is said, the marks hold, and they can be saved', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    IDBFactory.prototype.open = refuse;
  });
  await page.goto(siteBelow() + opinion);
  const words = await select(page, '#s3-c5-p1', 3, 23);
  await bar(page, '批注').click();
  await expect(editor(page).getByRole('textbox', { name: '批注' })).toBeFocused();
  await page.keyboard.type('不能丢');
  await expect(editor(page).locator('[role=status]')).toContainText('浏览器不许本站存储');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page, 'yellow')).toEqual([words]);
  await page.getByRole('button', { name: '本篇笔记（1）' }).click();
  const list = page.getByRole('dialog', { name: '本篇笔记' });
  await expect(list).toContainText('只留到关闭本页为止');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: '下载备份' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('不能丢');
});

test('where storage is full it is said, and nothing that was written is lost', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  const kept = await annotate(page, '#s1-p1', 0, 12, '早先的');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  const words = await select(page, '#s3-c5-p1', 3, 23);
  await bar(page, '批注').click();
  await expect(editor(page).getByRole('textbox', { name: '批注' })).toBeFocused();
  await page.keyboard.type('满了以后的');
  await expect(editor(page).locator('[role=status]')).toContainText('存储已满');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page, 'yellow')).toEqual([kept, words]);
});

test('a browser without highlights gets boxes over the text', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await page.goto(siteBelow() + opinion);
  await annotate(page, '#s3-c5-p1', 3, 23, '一句');
  await expect(page.locator('.mark-yellow-box').first()).toBeVisible();
  const boxes = page.locator('.mark-yellow-box');
  const box = await boxes.first().boundingBox();
  const paragraph = await page.locator('#s3-c5-p1').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((paragraph?.y ?? 0) - 4);
});

test('a document page fetches nothing of it before it is used', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  await page.goto(siteRoot() + opinion, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /page-marks|note-store/.test(url))).toEqual([]);
});

for (const [reading, width] of [
  ['', 1280],
  ['contrast=high', 1280],
  ['large=on', 390],
] as const) {
  test(`editor, list and page of notes are accessible and fit: ${reading} ${width}`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('reading', value), reading);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(siteRoot() + opinion);
    await select(page, '#s3-c5-p1', 3, 23);
    await bar(page, '批注').click();
    await expect(editor(page).getByRole('textbox', { name: '批注' })).toBeFocused();
    await page.keyboard.type('一句话');
    expect(await violationsInBothSchemes(page)).toEqual([]);
    for (const button of await editor(page).getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    const more = page.getByRole('button', { name: '更多', exact: true });
    if (await more.isVisible()) await more.click();
    await page.getByRole('button', { name: /^本篇笔记/ }).click();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.goto(`${siteRoot()}notes/`);
    await expect(rows(page)).toHaveCount(1);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    for (const size of [320, 390, 1280, 1920]) {
      await page.setViewportSize({ width: size, height: 844 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
}
