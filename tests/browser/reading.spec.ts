import { expect, test, type Page } from '@playwright/test';
import { splitSentences } from '../../src/features/reading/sentences.ts';
import { overflowOf, violations } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const sizes = ['small', 'big', 'bigger', 'biggest'].map((size) => `size=${size}`);
const opinion = 'documents/eldercare-reform-opinion/';
const bar = (page: Page) => page.locator('[data-clause-bar]');

/** Painted ranges under a name. */
const painted = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (own) => [...(CSS.highlights.get(own) ?? [])].map((range) => (range as Range).toString()).join(''),
    name,
  );

/**
 * Stands in for the browser's voice, which a headless browser lacks: it says nothing, names a word every 40 ms, and
 * keeps what it was asked to say. The utterances are the browser's own.
 */
const giveVoice = (page: Page) =>
  page.addInitScript(() => {
    const said: { text: string; rate: number }[] = [];
    let timers: ReturnType<typeof setTimeout>[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    const voice = { name: '普通话', lang: 'zh-CN', localService: true, default: true, voiceURI: 'zh' };
    const event = (type: string, more: object) => Object.assign(new Event(type), more);
    const stop = () => {
      timers.forEach(clearTimeout);
      timers = [];
      const former = current;
      current = undefined;
      former?.dispatchEvent(event('error', { error: 'canceled' }));
    };
    const stand = Object.assign(new EventTarget(), {
      getVoices: () => [voice, { ...voice, name: 'English', lang: 'en-US' }],
      cancel: stop,
      speak(utterance: SpeechSynthesisUtterance) {
        said.push({ text: utterance.text, rate: utterance.rate });
        current = utterance;
        // Slow enough for a busy machine to press a button within a sentence.
        const step = 200 / utterance.rate;
        for (let at = 0; at < utterance.text.length; at += 2) {
          timers.push(
            setTimeout(
              () =>
                utterance.dispatchEvent(event('boundary', { name: 'word', charIndex: at, charLength: 2 })),
              at * step,
            ),
          );
        }
        timers.push(
          setTimeout(() => {
            current = undefined;
            utterance.dispatchEvent(event('end', {}));
          }, utterance.text.length * step),
        );
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: stand });
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
    Object.assign(window, { said });
  });
const said = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);

test('the clause that is read is named at the top, with the way behind it', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  await expect(bar(page)).toBeHidden();
  await page.locator('#s3-c5-p1').evaluate((own) => own.scrollIntoView());
  await expect(bar(page)).toBeVisible();
  await expect(bar(page)).toContainText('三 › （五）强化社区养老依托作用');
  const { top, header } = await page.evaluate(() => ({
    top: document.querySelector('[data-clause-bar]')?.getBoundingClientRect().top,
    header: document.querySelector('.site-header')?.getBoundingClientRect().bottom,
  }));
  expect(Math.abs((top ?? 0) - (header ?? 0))).toBeLessThan(2);
  const share = () =>
    page.locator('[data-progress]').evaluate((own) => own.getBoundingClientRect().width / innerWidth);
  const before = await share();
  await page.locator('#s3-c6-p1').evaluate((own) => own.scrollIntoView());
  await expect.poll(share).toBeGreaterThan(before);
});

test('a reader who lands at a clause sees whose text it is, and once what the site is', async ({ page }) => {
  const document = model.entry('documents', 'eldercare-reform-opinion');
  await page.goto(`${siteRoot()}${opinion}#s3-c5-p1`);
  await expect(page.locator('#s3-c5-p1')).toBeInViewport();
  const { title = '', issuers = [] } = document?.data ?? {};
  await expect(bar(page)).toContainText(title);
  await expect(bar(page)).toContainText('三 › （五）强化社区养老依托作用');
  expect(issuers.length).toBeGreaterThan(0);
  for (const issuer of issuers) await expect(bar(page)).toContainText(issuer);
  await expect(bar(page)).toContainText('2024年12月30日');
  const note = page.getByRole('complementary', { name: '这是什么网站' });
  await expect(note).toBeInViewport({ ratio: 1 });
  expect(await violations(page)).toEqual([]);
  await note.getByRole('button', { name: '知道了' }).click();
  await expect(note).toBeHidden();
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await expect(note).toBeHidden();
});

test('who has seen another page is not told what the site is', async ({ page }) => {
  await page.goto(`${siteRoot()}glossary/`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('site-known:/'))).toBe('');
  await page.goto(`${siteRoot()}${opinion}#s3-c5-p1`);
  await expect(bar(page)).toBeVisible();
  await expect(page.locator('[data-landing]')).toBeHidden();
});

test('the paragraph that was asked for is marked as one block', async ({ page }) => {
  await page.goto(`${siteRoot()}${opinion}#s3-c5-p1`);
  const block = page.locator('.run-in:has(> #s3-c5-p1)');
  const colourOf = (own: Element) => getComputedStyle(own).backgroundColor;
  await expect.poll(() => block.evaluate(colourOf)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('#s3-c5-p1').evaluate(colourOf)).toBe('rgba(0, 0, 0, 0)');
  expect(await block.evaluate((own) => own.getClientRects().length)).toBe(1);
});

for (const reading of ['size=bigger', 'size=biggest', 'large=on']) {
  test(`at ${reading} on a phone the name of the site takes two lines, and the search box says what it is for`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript((value) => localStorage.setItem('reading', value), reading);
    await page.goto(siteRoot());
    const lines = await page.locator('.brand').evaluate((own) => {
      const range = document.createRange();
      range.selectNodeContents(own);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBeLessThanOrEqual(2);
    const box = page.locator('.search-form.large input');
    const [words, room] = await box.evaluate((own: HTMLInputElement) => {
      const style = getComputedStyle(own);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [1, 0];
      context.font = `${style.fontSize} ${style.fontFamily}`;
      const inside = own.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return [context.measureText(own.placeholder).width, inside];
    });
    expect(words).toBeLessThanOrEqual(room ?? 0);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
}

for (const reading of ['', ...sizes, 'large=on']) {
  for (const width of [390, 1280, 1440]) {
    test(`the tools of reading at ${reading || 'the standard size'}, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript((value) => localStorage.setItem('reading', value), reading);
      await page.goto(siteRoot() + opinion);
      const first = await page.locator('#p1').evaluate((own) => own.getBoundingClientRect().top);
      if (reading === '') expect(first).toBeLessThan(width === 390 ? 500 : 600);
      await page.locator('#s3-c4-p1').evaluate((own) => own.scrollIntoView());
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      await expect(bar(page)).toContainText('（四）巩固居家养老基础作用');
      const progress = page.locator('[data-progress]');
      await expect
        .poll(() => progress.evaluate((own) => own.getBoundingClientRect().width))
        .toBeGreaterThan(100);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('reading-place:/'))).toContain('"s3');
      // Nothing stands over the text that is read but the bar, and what it stands over has gone by.
      const covered = await page.evaluate(() => {
        const edge = document.querySelector('[data-clause-bar]')?.getBoundingClientRect().bottom ?? 0;
        const lines = [...document.querySelectorAll('[data-document] p')].flatMap((own) => [
          ...own.getClientRects(),
        ]);
        return lines
          .flatMap(({ left, right, top, bottom }) =>
            [left + 4, (left + right) / 2, right - 4].flatMap((x) =>
              [top + 4, (top + bottom) / 2, bottom - 4].map((y) => [x, y] as const),
            ),
          )
          .filter(([, y]) => y > edge + 2 && y < innerHeight)
          .map(
            ([x, y]) =>
              document.elementFromPoint(x, y)?.closest('[data-document], [data-paragraph-panel], .toc')
                ?.className ?? '',
          )
          .filter((name) => name !== '' && !name.includes('document'));
      });
      expect(covered).toEqual([]);

      await page.locator('#s3-c5-p1').evaluate((own) => {
        scrollBy({ top: own.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
      });
      const about = page.locator('[data-paragraph-panel]');
      const opener = bar(page).getByRole('button', { name: /本段涉及/ });
      if (width === 390 || reading === 'large=on') {
        await expect(about).toBeHidden();
        await opener.click();
        await expect(about.getByRole('link').first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(about).toBeHidden();
        await bar(page).getByRole('button', { name: /目录/ }).click();
        await page.locator('.toc').getByRole('link', { name: /^二、/ }).click();
        await expect(page.locator('.toc nav')).toBeHidden();
        await expect(page.locator('#s2')).toBeInViewport();
      } else {
        await expect(about.getByRole('link').first()).toBeInViewport();
        await expect(opener).toBeHidden();
        await expect(page.locator('.toc a[aria-current]')).toBeInViewport();
      }
    });
  }
}

test('a reader who comes back is offered the way on, and is not moved', async ({ page }) => {
  await page.goto(siteBelow() + opinion);
  await page.locator('#s3-c4-p1').evaluate((own) => own.scrollIntoView());
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('reading-place:/wenku/2025/')))
    .toContain('s3-c4');
  await page.goto('about:blank');
  await page.goto(siteBelow() + opinion);
  const link = page.getByRole('link', { name: /^上次（.+日）读到第三部分第（四）条.*，继续？$/ });
  await expect(link).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await link.click();
  await expect(page.locator('#s3-c4-p1')).toBeInViewport();
  await page.goto(`${siteBelow()}${opinion}#s1-p1`);
  await expect(page.locator('[data-resume]')).toBeHidden();
});

test('where the part is gone, the share of the way is offered', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('reading-place:/', '[["eldercare-reform-opinion",{"part":"s9-c9-p9","share":0.5}]]'),
  );
  await page.goto(siteRoot() + opinion);
  await page.getByRole('link', { name: '上次读到 约 50% 处，继续？' }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('without a voice it is said, and reading goes on', async ({ page }) => {
  await page.goto(siteRoot() + opinion);
  expect(
    await page.evaluate(() => speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith('zh')).length),
  ).toBe(0);
  await page.getByRole('button', { name: '朗读' }).click();
  const player = page.getByRole('region', { name: '朗读' });
  await expect(player).toContainText('没有能读中文的声音');
  expect(await violations(page)).toEqual([]);
  await player.getByRole('button', { name: '关闭' }).click();
  await expect(player).toBeHidden();
  await expect(page.getByRole('button', { name: '朗读' })).toBeFocused();
});

test('the text is read sentence by sentence, its words followed; pause, steps, speed, stop', async ({
  page,
}) => {
  await giveVoice(page);
  await page.goto(siteRoot() + opinion);
  await page.getByRole('button', { name: '朗读' }).click();
  const player = page.getByRole('region', { name: '朗读' });
  await expect(player.getByRole('button', { name: '暂停' })).toBeFocused();
  const text =
    model.documents.get('eldercare-reform-opinion')?.text.parts.find(({ kind }) => kind === 'paragraph')
      ?.text ?? '';
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect((await said(page))[0]?.text).toBe(sentences[0]);
  await expect.poll(() => painted(page, 'speak-sentence')).toBe(sentences[0]);
  await expect.poll(() => painted(page, 'speak-word')).toMatch(/^.{2}$/);
  await expect.poll(() => painted(page, 'speak-word')).not.toBe(sentences[0]?.slice(0, 2));

  await page.keyboard.press('Enter');
  await expect(player.getByRole('button', { name: '继续' })).toBeVisible();
  const count = (await said(page)).length;
  await page.waitForTimeout(300);
  expect((await said(page)).length).toBe(count);
  await player.getByRole('button', { name: '继续' }).click();
  // It goes on at the word, not at the beginning of the sentence.
  const resumed = (await said(page)).at(-1)?.text ?? '';
  expect(sentences[0]?.endsWith(resumed)).toBe(true);
  expect(resumed.length).toBeLessThan(sentences[0]?.length ?? 0);

  await player.getByRole('button', { name: '下一句' }).click();
  await expect.poll(() => painted(page, 'speak-sentence')).toBe(sentences[1]);
  await player.getByRole('button', { name: '上一句' }).click();
  await expect.poll(() => painted(page, 'speak-sentence')).toBe(sentences[0]);
  await player.getByLabel('语速').selectOption('2');
  expect((await said(page)).at(-1)?.rate).toBe(2);
  await expect.poll(() => painted(page, 'speak-sentence'), { timeout: 15_000 }).toBe(sentences[1]);
  expect(await violations(page)).toEqual([]);
  await player.getByRole('button', { name: '停止' }).click();
  await expect(player).toBeHidden();
  expect(await painted(page, 'speak-sentence')).toBe('');
});

test('it begins where one is', async ({ page }) => {
  await giveVoice(page);
  await page.goto(siteRoot() + opinion);
  await page.locator('#s3-c5-p1').evaluate((own) => {
    own.scrollIntoView({ block: 'start' });
    const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.selectNodeContents(walker.nextNode() ?? own);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.getByRole('button', { name: '朗读' }).evaluate((own: HTMLElement) => own.click());
  await expect.poll(async () => (await said(page))[0]?.text ?? '').not.toBe('');
  const first = (await said(page))[0]?.text ?? '';
  const clause = model.documents
    .get('eldercare-reform-opinion')
    ?.text.parts.find(({ id }) => id === 's3-c5-p1')?.text;
  expect(clause).toContain(first);
});

test.describe('two texts side by side', () => {
  const address = `compare/?a=${encodeURIComponent('eldercare-reform-opinion#s3-c5-p1')}&b=${encodeURIComponent('eldercare-reform-opinion#s3-c6-p1')}`;

  test('two passages show every difference, and lose no letter', async ({ page }) => {
    await page.goto(siteBelow() + address);
    await expect(page.locator('[data-said]')).toContainText(/相同 \d+ 字；只在左边的 \d+ 字/);
    for (const [side, part] of [
      ['a', 's3-c5-p1'],
      ['b', 's3-c6-p1'],
    ] as const) {
      const shown = await page.locator(`[data-pane=${side}] .passage`).textContent();
      const text = model.documents
        .get('eldercare-reform-opinion')
        ?.text.parts.find(({ id }) => id === part)?.text;
      expect(shown?.replaceAll('……', '')).toBe(text);
      expect(await page.locator(`[data-pane=${side}] mark`).count()).toBeGreaterThan(3);
    }
    await page.getByRole('button', { name: '左右对调' }).click();
    await expect(page).toHaveURL(/a=eldercare-reform-opinion%23s3-c6-p1/);
    await page.reload();
    await expect(page.locator('[data-pane=a] h2 a')).toHaveAttribute('href', /#s3-c6-p1$/);
    await page.goto(
      `${siteBelow()}compare/?a=eldercare-reform-opinion%23s3-c5-p1&b=eldercare-reform-opinion%23s3-c5-p1`,
    );
    await expect(page.locator('[data-said]')).toContainText('两段完全相同');
  });

  test('texts are chosen by keyboard, scroll together, and are stacked on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteRoot()}${opinion}`);
    await page.getByRole('link', { name: '对照阅读' }).click();
    await expect(page.locator('[data-pane=a] .document')).toContainText('深化养老服务改革发展');
    const other = page.getByRole('group', { name: '右边' }).getByLabel('文献');
    await other.focus();
    await page.keyboard.type('农村卫生');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-said]')).toContainText(/没有标题里有|请从列表里选/);
    const title = model.documents.get('roundtable-childcare-eldercare')?.data.title ?? '';
    await other.fill(title);
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-pane=b] .document')).toBeVisible();
    await expect(page).toHaveURL(/b=roundtable-childcare-eldercare/);
    await page.locator('[data-pane=a]').evaluate((own) => own.scrollTo(0, own.scrollHeight));
    await expect
      .poll(() =>
        page
          .locator('[data-pane=b]')
          .evaluate((own) => own.scrollTop / (own.scrollHeight - own.clientHeight)),
      )
      .toBeGreaterThan(0.97);
    await page.getByLabel('一起滚动').uncheck();
    await page.locator('[data-pane=a]').evaluate((own) => own.scrollTo(0, 0));
    await page.waitForTimeout(200);
    expect(await page.locator('[data-pane=b]').evaluate((own) => own.scrollTop)).toBeGreaterThan(100);
    expect(
      await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.length - new Set(ids).size;
      }),
    ).toBe(0);
    for (const width of [320, 390, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    const [a, b] = [
      await page.locator('[data-pane=a]').boundingBox(),
      await page.locator('[data-pane=b]').boundingBox(),
    ];
    expect((a?.y ?? 0) + (a?.height ?? 0)).toBeLessThanOrEqual(b?.y ?? 0);
  });

  test('an address that names nothing is answered in words, and shown as text', async ({ page }) => {
    await page.goto(
      `${siteRoot()}compare/?a=${encodeURIComponent('<img src=x onerror=alert(1)>')}&b=eldercare-reform-opinion%23s99`,
    );
    await expect(page.locator('[data-pane=a]')).toContainText(
      '本库没有“<img src=x onerror=alert(1)>”这篇文献',
    );
    await expect(page.locator('[data-said]')).toContainText('没有“s99”这一段');
    expect(await page.locator('.panes img').count()).toBe(0);
    await page.route('**/documents/**', (route) => route.abort());
    await page.goto(`${siteRoot()}compare/?a=eldercare-reform-opinion`);
    await expect(page.locator('[data-pane=a]')).toContainText('没有取到原文');
  });

  for (const [scheme, reading] of [
    ['light', ''],
    ['dark', 'contrast=high'],
    ['light', 'large=on'],
  ] as const) {
    test(`it is accessible: ${scheme} ${reading}`, async ({ page }) => {
      await page.addInitScript((value) => localStorage.setItem('reading', value), reading);
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(siteRoot() + address);
      await expect(page.locator('[data-said]')).toContainText('相同');
      expect(await violations(page)).toEqual([]);
    });
  }
});

test('all of it costs little before it is used', async ({ page }) => {
  const sizes: number[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  const { gzipSync } = await import('node:zlib');
  await page.goto(siteRoot() + opinion, { waitUntil: 'networkidle' });
  for (const requestId of scripts) {
    const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
    sizes.push(gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${sizes.length} scripts, ${total} bytes gzipped, on ${opinion}`);
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThan(25 * 1024);
});
