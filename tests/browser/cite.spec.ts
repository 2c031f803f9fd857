import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { markedLink, markOf } from '../../src/citations/cite.ts';
import { documentCitations } from '../../src/citations/citation-file.ts';
import { seededRandom, testSeed } from '../unit/seeded-random.ts';
import { overflowOf, violations, violationsInBothSchemes } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const opinion = 'documents/eldercare-reform-opinion/';
const place =
  '《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条第1段，中共中央、国务院，2024年12月30日。';

const partText = (documentId: string, id: string): string =>
  model.documents.get(documentId)?.text.parts.find((part) => part.id === id)?.text ?? '';
const clause = partText('eldercare-reform-opinion', 's3-c4-p1');

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

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

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a clause is quoted with its full citation in two actions, by keyboard', async ({ page }) => {
    await page.goto(siteBelow() + opinion);
    await page.locator('#s3-c4-p1 > .permalink').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '复制原文和出处' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-said-here]')).toHaveText('已复制原文和出处');
    expect(await copied(page)).toBe(`${clause}\n——${place}\n${siteBelow()}${opinion}#s3-c4-p1`);
    await expect(page.locator('.cite-menu')).toBeHidden();
    await expect(page.locator('#s3-c4-p1 > .permalink')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-said-here]')).toBeEmpty();
  });

  test('the menu gives every form, and says so each time', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    const link = page.locator('#s3-c4-p1 > .permalink');
    const address = `${siteRoot()}${opinion}#s3-c4-p1`;
    for (const [name, said, text] of [
      ['复制链接', '链接', `${siteRoot()}${opinion}?v=`],
      ['复制出处', '出处', `${place}\n${address}`],
      ['复制为 Markdown', 'Markdown', `](${address})`],
      ['复制为 HTML', 'HTML', `<blockquote cite="${address}">`],
      [
        '复制为 GB/T 7714',
        'GB/T 7714',
        '中共中央, 国务院. 中共中央 国务院关于深化养老服务改革发展的意见: 第三部分第（四）条第1段[A/OL]. (2024-12-30)[',
      ],
      ['复制为 BibTeX', 'BibTeX', '@misc{eldercare-reform-opinion:s3-c4-p1,'],
    ] as const) {
      await link.click();
      await page.getByRole('button', { name }).click();
      await expect(page.locator('[data-said-here]')).toContainText(`已复制${said}`);
      await expect(page.locator('.cite-menu')).toBeHidden();
      await expect(link).toBeFocused();
      expect(await copied(page)).toContain(text);
    }
    await link.click();
    await page.getByRole('button', { name: '复制为 BibTeX' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: '复制为 GB/T 7714' })).toBeFocused();
    await page.mouse.click(5, 5);
    await expect(page.locator('.cite-menu')).toBeHidden();
  });

  test('the menu hands over files for programs of references, made of what it cites', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    const address = `${siteRoot()}${opinion}#s3-c4-p1`;
    for (const [name, extension, text] of [
      ['RIS', 'ris', `UR  - ${address}\r\n`],
      ['CSL-JSON', 'csl.json', `"URL": "${address}"`],
    ] as const) {
      await page.locator('#s3-c4-p1 > .permalink').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `下载 ${name} 引文文件` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`中共中央 国务院关于深化养老服务改革发展的意见.${extension}`);
      expect(readFileSync(await download.path(), 'utf8')).toContain(text);
      await expect(page.locator('[data-said-here]')).toHaveText(`已下载 ${name} 文件`);
    }
  });

  test('a copied link carries the mark of the words, a citation does not', async ({ page }) => {
    await page.goto(siteBelow() + opinion);
    await page.locator('#s3-c4-p1 > .permalink').click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.locator('[data-said-here]')).toHaveText('已复制链接');
    const document = model.documents.get('eldercare-reform-opinion');
    const file = document && documentCitations(document, model, { library: '', site: undefined });
    const link = await copied(page);
    expect(file && markedLink(`${siteBelow()}${opinion}#s3-c4-p1`, markOf(file, ['s3-c4-p1']))).toBe(link);
    expect(link).toMatch(/\/\?v=[0-9a-f]{8}#s3-c4-p1$/);
    // The words are the same, so the page says nothing; under another mark it does, without any history too.
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.changed-notice')).toHaveCount(0);
    await page.goto('about:blank');
    await page.goto(link.replace(/v=[0-9a-f]{8}/, 'v=00000000'));
    const notice = page.locator('.changed-notice');
    await expect(notice).toContainText('本段文字已更新。');
    await expect(notice).toBeInViewport();
    expect(await violations(page, { part: '.changed-notice' })).toEqual([]);
    await notice.getByRole('button', { name: '知道了' }).press('Enter');
    await expect(notice).toHaveCount(0);
  });

  test('the menu of a paragraph puts it into the tray, by keyboard, and gives the focus back', async ({
    page,
  }) => {
    await page.goto(siteBelow() + opinion);
    const link = page.locator('#s3-c4-p1 > .permalink');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '复制原文和出处' })).toBeFocused();
    const add = page.locator('.cite-menu').getByRole('button', { name: '收入备课篮' });
    for (let step = 0; step < 12 && !(await add.evaluate((own) => own === document.activeElement)); step++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-said-here]')).toContainText('已收入备课篮，共 1 项。');
    await expect(page.getByRole('link', { name: '备课篮，1 项' })).toBeVisible();
    await expect(page.locator('.cite-menu')).toBeHidden();
    await expect(link).toBeFocused();
    await page.goto(`${siteBelow()}tray/`);
    await expect(page.locator('[data-row] [data-name]')).toContainText('第三部分第（四）条第1段');
  });

  test('HTML is also pasted as rich text', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    await page.locator('#s3-c4-p1 > .permalink').click();
    await page.getByRole('button', { name: '复制为 HTML' }).click();
    await expect(page.locator('[data-said-here]')).toContainText('已复制');
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types: own }) => own),
    );
    expect(types).toContain('text/html');
  });

  test('the number of a clause cites the clause, the page’s own control the whole text', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    await page.locator('#s3-c4 > .label').click();
    await expect(page.locator('.cite-title')).toHaveText('引用：第三部分第（四）条');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('link', { name: '引用本文' }).click();
    await page.getByRole('button', { name: '复制出处' }).click();
    await expect(page.locator('[data-said-here]')).toHaveText('已复制出处');
    expect(await copied(page)).toBe(
      `《中共中央 国务院关于深化养老服务改革发展的意见》，中共中央、国务院，2024年12月30日。\n${siteRoot()}${opinion}`,
    );
  });

  for (const [kind, path] of [
    ['名词', 'glossary/yi-yu-jie-he/'],
    ['目标', 'targets/rural-doctors-licensed-2030/'],
    ['数据', 'figures/nursing-beds-share-2025/'],
    ['案例', 'cases/tianjin-beichen-1-n-n/'],
    ['政策', 'instruments/eldercare-service-reform-opinion/'],
  ] as const) {
    test(`a card (${kind}) is cited with the words it rests on`, async ({ page }) => {
      await page.goto(siteBelow() + path);
      const name = (await page.locator('h1').textContent()) ?? '';
      await page.getByRole('link', { name: '引用本条' }).click();
      await page.getByRole('button', { name: '复制原文和出处' }).click();
      await expect(page.locator('[data-said-here]')).toHaveText('已复制原文和出处');
      const text = await copied(page);
      expect(text).toContain(`${kind}“${name.trim()}”，`);
      expect(text).toMatch(/\n——.*《.+》.*。\n/);
      expect(text.endsWith(siteBelow() + path)).toBe(true);
    });
  }

  test('selected words are cited alone, searched for, and reached with Tab', async ({ page }) => {
    await page.goto(siteBelow() + opinion);
    const words = await select(page, '#s3-c5-p1', 3, 33);
    await page.locator('.cite-bar').getByRole('button', { name: '引用' }).click();
    await expect(page.locator('.cite-bar [role=status]')).toHaveText('已复制原文和出处');
    const [quoted, source, address = ''] = (await copied(page)).split('\n');
    expect(quoted).toBe(words);
    expect(source).toContain('第三部分第（五）条第1段');
    expect(address).toContain(`${siteBelow()}${opinion}#s3-c5-p1:~:text=`);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);

    const search = await page.getByRole('link', { name: '搜索全库' }).getAttribute('href');
    expect(search).toBe(`${siteBelow()}search/?q=${encodeURIComponent(`"${words}"`)}`);

    await page.locator('#s3-c5-p1 > .permalink').focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('.cite-bar').getByRole('button', { name: '引用' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.cite-bar')).toBeHidden();
  });

  test('the menu of a paragraph cites what is selected in it', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    const words = await select(page, '#s3-c5-p1', 3, 20);
    await page.locator('#s3-c5-p1 > .permalink').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite-title')).toHaveText('引用：第三部分第（五）条第1段中所选的文字');
    await page.getByRole('button', { name: '复制原文和出处' }).click();
    await expect(page.locator('[data-said-here]')).toHaveText('已复制原文和出处');
    expect((await copied(page)).split('\n')[0]).toBe(words);
  });

  test('words of the editors at a gap are never quoted', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    await page.locator('#s3-c6-p1 > .permalink').click();
    await page.getByRole('button', { name: '复制原文和出处' }).click();
    await expect(page.locator('[data-said-here]')).toHaveText('已复制原文和出处');
    const [quoted] = (await copied(page)).split('\n');
    expect(quoted).toBe(partText('eldercare-reform-opinion', 's3-c6-p1'));
  });

  test('every paragraph is quoted letter for letter', async ({ page }) => {
    for (const id of ['roundtable-childcare-eldercare', 'plenum-term-card-yi-yu-yi-yang']) {
      await page.goto(`${siteRoot()}documents/${id}/`);
      const document = model.documents.get(id);
      const ids = (document?.text.parts ?? [])
        .filter(({ kind }) => kind === 'paragraph')
        .map((part) => part.id);
      for (const part of ids.slice(0, 25)) {
        await page.locator(`[id="${part}"] > .permalink`).last().click();
        await page.getByRole('button', { name: '复制原文和出处' }).click();
        await expect(page.locator('[data-said-here]')).toHaveText('已复制原文和出处');
        const text = await copied(page);
        expect(text.slice(0, text.indexOf('\n——'))).toBe(partText(id, part));
        await page.keyboard.press('Escape');
      }
    }
  });
});

test(`menu and toolbar are accessible`, async ({ page }) => {
  await page.goto(siteRoot() + opinion);
  await select(page, '#s3-c5-p1', 3, 20);
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: '更多格式' }).click();
  await expect(page.getByRole('button', { name: '复制原文和出处' })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test('links with a text fragment lead to the very words', async ({ page }) => {
  test.setTimeout(180_000);
  const next = seededRandom(testSeed);
  await page.setViewportSize({ width: 800, height: 400 });
  const texts = ['s1-p1', 's2-c2-p1', 's3-c4-p1', 's3-c5-p1', 's3-c6-p1'];
  for (let round = 0; round < 12; round++) {
    const id = texts[Math.floor(next() * texts.length)] ?? 's1-p1';
    const { length } = partText('eldercare-reform-opinion', id);
    const start = Math.floor(next() * (length - 8));
    const end = Math.min(length, start + 4 + Math.floor(next() * 60));
    await page.goto(siteRoot() + opinion);
    await select(page, `[id="${id}"]`, start, end);
    await page.locator('.cite-bar').getByRole('button', { name: '更多格式' }).click();
    const address = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: (text: string) => Promise.resolve(resolve(text)) },
          });
          for (const button of document.querySelectorAll('button')) {
            if (button.textContent === '复制链接') button.click();
          }
        }),
    );
    const [whole = '', mark = ''] = address.split(':~:');
    expect(mark).toMatch(/^text=/);
    // Without the part's own address only the words can bring the reader there.
    await page.goto('about:blank');
    await page.goto(`${whole.split('#')[0]}#:~:${mark}`);
    await expect
      .poll(() => page.evaluate(() => scrollY), {
        message: `seed ${testSeed}, ${id} ${start}-${end}: ${mark}`,
      })
      .toBeGreaterThan(0);
    const seen = await page.locator(`[id="${id}"]`).evaluate(
      (root, [from, to]) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let at = 0;
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
          if (from >= at && from < at + node.length) range.setStart(node, from - at);
          if (to > at && to <= at + node.length) range.setEnd(node, to - at);
          at += node.length;
        }
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      },
      [start, end] as const,
    );
    expect(seen, `seed ${testSeed}, ${id} ${start}-${end}`).toBe(true);
  }
});

test('where the clipboard is refused, the words stand selected in a field', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: () => Promise.reject(new Error('refused')),
        write: () => Promise.reject(new Error('refused')),
      },
    });
    document.execCommand = () => false;
  });
  await page.goto(siteRoot() + opinion);
  await page.locator('#s3-c4-p1 > .permalink').click();
  await page.getByRole('button', { name: '复制出处' }).click();
  const field = page.getByRole('textbox', { name: '待复制的文字' });
  await expect(field).toBeVisible();
  await expect(field).toBeFocused();
  expect(await field.inputValue()).toContain(place);
  expect(
    await field.evaluate((element) =>
      element instanceof HTMLTextAreaElement
        ? element.selectionEnd - element.selectionStart - element.value.length
        : -1,
    ),
  ).toBe(0);
  await expect(page.locator('.cite-menu [role=status]')).toContainText('Ctrl+C');
});

test('where the citation file does not come, the menu says so', async ({ page }) => {
  await page.route('**/page-data/**', (route) => route.abort());
  await page.goto(siteRoot() + opinion);
  await page.locator('#s3-c4-p1 > .permalink').click();
  await expect(page.locator('.cite-title')).toContainText('没有读到引文资料');
});

test('where the tools do not come, the link is followed', async ({ page }) => {
  await page.route('**/cite-tools*', (route) => route.abort());
  await page.goto(siteRoot() + opinion);
  await page.locator('#s3-c4-p1 > .permalink').click();
  await expect(page).toHaveURL(/#s3-c4-p1$/);
});

test('before it is used it costs less than 2 KB of script, and no request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(siteRoot() + opinion, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /cite-tools|\/citations\//.test(url))).toEqual([]);
  const own = asked.filter((url) => /Cite\.astro.*\.js$/.test(url));
  expect(own).toHaveLength(1);
  const script = await (await page.request.get(own[0] ?? '')).body();
  expect(script.length).toBeLessThan(2048);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap opens the menu at the foot of the screen, with keys for a finger', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    const link = page.locator('#s3-c4-p1 > .permalink');
    await link.tap();
    const menu = page.locator('.cite-menu');
    await expect(menu.getByRole('button', { name: '复制原文和出处' })).toBeVisible();
    const box = await menu.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
    for (const button of await menu.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test('a tap puts a paragraph into the tray, and says so above everything', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    await page.locator('#s3-c4-p1 > .permalink').tap();
    await page.locator('.cite-menu').getByRole('button', { name: '收入备课篮' }).tap();
    const said = page.locator('[data-said-here]');
    await expect(said).toContainText('已收入备课篮，共 1 项。');
    await expect(said.getByRole('link', { name: '打开备课篮' })).toBeInViewport();
    // A whole text is no thing that a tray takes.
    await page.getByRole('link', { name: '引用本文' }).tap();
    await expect(page.locator('.cite-menu').getByRole('button', { name: '复制出处' })).toBeVisible();
    await expect(page.locator('.cite-menu').getByRole('button', { name: '收入备课篮' })).toHaveCount(0);
  });

  test('the sign of a paragraph takes a finger, and a long touch opens the menu too', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    const link = page.locator('#s3-c4-p1 > .permalink');
    const area = await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      const hits = (x: number, y: number): boolean => document.elementFromPoint(x, y) === element;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return [hits(x, y - 20), hits(x, y + 20), hits(box.right + 14, y)];
    });
    expect(area).toEqual([true, true, true]);
    const prevented = await link.evaluate((element) => {
      const press = new PointerEvent('contextmenu', {
        bubbles: true,
        cancelable: true,
        pointerType: 'touch',
      });
      return !element.dispatchEvent(press);
    });
    expect(prevented).toBe(true);
    await expect(page.locator('.cite-menu')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address of a paragraph is a plain link', async ({ page }) => {
    await page.goto(siteRoot() + opinion);
    await page.locator('#s3-c4-p1 > .permalink').click();
    await expect(page).toHaveURL(/#s3-c4-p1$/);
    await expect(page.getByRole('link', { name: '引用本文' })).toHaveAttribute(
      'href',
      /\/documents\/eldercare-reform-opinion\/$/,
    );
  });
});

test('every registered address is an anchor of its page', async ({ page }) => {
  test.setTimeout(120_000);
  expect(model.permalinks?.pages.size).toBeGreaterThan(100);
  for (const { address, parts } of model.permalinks?.pages.values() ?? []) {
    const response = await page.request.get(`${siteRoot()}${address}/`);
    expect(response.status(), address).toBe(200);
    if (parts.length === 0) continue;
    const html = await response.text();
    for (const { id } of parts) expect(html.split(` id="${id}"`), `${address}#${id}`).toHaveLength(2);
  }
  for (const document of model.documents.values()) {
    const { places = {} } = documentCitations(document, model, { library: '', site: undefined });
    const published =
      model.permalinks?.pages.get(`documents/${document.id}`)?.parts.map(({ id }) => id) ?? [];
    expect(published.filter((id) => places[id] === undefined)).toEqual([]);
  }
});
