import { expect, test, type Page } from '@playwright/test';
import { documentRecord } from '../../src/search/records/document-records.ts';
import { normalise } from '../../src/search/text/normalise.ts';
import { seededRandom, testSeed } from '../unit/seeded-random.ts';
import { overflowOf, violationsInBothSchemes } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const policy = model.documents.get('eldercare-reform-opinion');
if (!policy) throw new Error('The policy that the tests quote is gone.');
const paragraphs = documentRecord(model, policy).parts.filter(
  ({ text, heading }) => !heading && text.length > 60,
);
/** A sentence of the policy that stands nowhere else, without its full stop. */
const sentence = (
  paragraphs
    .flatMap(({ text }) => text.split('。'))
    .find((text) => text.length > 30 && text.length < 60 && !/[“”]/u.test(text)) ?? ''
).trim();

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('要核对的文字').fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.locator('[data-status]')).toContainText(/核对完毕|没有核对成|没有可核对/u, {
    timeout: 50_000,
  });
}

for (const [name, site] of Object.entries({ root: siteRoot, below: siteBelow })) {
  test.describe(`the check of quotations, site at ${name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`${site()}verify/`);
    });

    test('finds words letter for letter, with their citation and their paragraph', async ({ page }) => {
      await check(page, `文件指出：“${sentence}。”`);
      const item = page.locator('.findings > li');
      await expect(item).toHaveCount(1);
      await expect(item).toHaveAttribute('data-verdict', 'exact');
      expect(normalise(await item.locator('.finding-reading').innerText())).toBe(normalise(sentence));
      await expect(item.locator('.finding-source')).toContainText(policy.data.title);
      const link = item.locator('.finding-source a');
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/\/documents\/eldercare-reform-opinion\/#[a-z0-9-]+:~:text=/u);
      await link.click();
      await expect(page).toHaveURL(/\/documents\/eldercare-reform-opinion\//u);
      const id = /#([a-z0-9-]+):~:/u.exec(href)?.[1] ?? '';
      const target = page.locator(`[id="${id}"]`);
      await expect(target).toBeInViewport();
      // The browser found the words: it marks them where the text fragment leads.
      const head = (
        await target.locator('xpath=preceding-sibling::*[1][contains(@class,"item-head")]').allInnerTexts()
      ).join('');
      expect(normalise(head + (await target.innerText()))).toContain(normalise(sentence).slice(-12));
    });

    test('marks what differs, character by character', async ({ page }) => {
      const at = Math.floor(sentence.length / 2);
      const changed = `${sentence.slice(0, at)}鑫${sentence.slice(at + 1)}`;
      await check(page, `“${changed}”`);
      const item = page.locator('.findings > li');
      await expect(item).toHaveAttribute('data-verdict', 'near');
      await expect(item.locator('del')).toHaveCount(1);
      await expect(item.locator('ins')).toHaveCount(1);
      await expect(item.locator('del')).toContainText('鑫');
      await expect(item.locator('ins')).toContainText(sentence.charAt(at));
      await expect(item.locator('.finding-differences')).toContainText(
        `所引“鑫”，原文作“${sentence.charAt(at)}”`,
      );
    });

    test('says that made-up words are not there', async ({ page }) => {
      await check(page, '“打造银河护理魑魅品牌”');
      await expect(page.locator('.findings > li')).toHaveAttribute('data-verdict', 'absent');
      await expect(page.locator('[data-summary]')).toContainText('库中未见 1 处');
    });
  });
}

test('keys alone suffice, and the citation comes in every form', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${siteBelow()}verify/`);
  const field = page.getByLabel('要核对的文字');
  await field.focus();
  await page.keyboard.insertText(`“${sentence}”。“魑魅魍魉饕餮”`);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-status]')).toContainText('核对完毕');
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.classList.contains('finding-cite'))) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: '复制为 GB/T 7714' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(policy.data.title);
  await page.keyboard.press('Escape');
  await expect(page.locator('.finding-cite')).toBeFocused();

  await page.getByRole('button', { name: '复制报告' }).click();
  const plain = await page.evaluate(() => navigator.clipboard.readText());
  expect(plain).toContain(`［逐字相符］${sentence}`);
  expect(plain).toContain('［库中未见］魑魅魍魉饕餮');
  await page.getByRole('button', { name: '复制为 Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^# 引文核验[\s\S]*1\. \*\*逐字相符\*\*/u);
});

test('nothing of the text leaves the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await page.goto(`${siteRoot()}verify/`);
  const address = page.url();
  await check(page, `“${sentence}”“魑魅魍魉饕餮”`);
  await page.waitForLoadState('networkidle');
  const all = asked.map((one) => decodeURIComponent(one)).join('\n');
  expect(all).not.toContain('魑魅');
  expect(all).not.toContain(sentence.slice(0, 6));
  expect(asked.every((one) => one.startsWith(`GET ${siteRoot()}`) && one.endsWith(' '))).toBe(true);
  expect(page.url()).toBe(address);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).not.toContain('魑魅');
});

test('nothing of the check is fetched before the first text', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${siteRoot()}verify/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /search-index|verify-run|page-data\//u.test(url))).toEqual([]);
});

test('a speech of 20,000 characters is checked while the page stays quick', async ({ page }) => {
  const random = seededRandom(testSeed);
  const pool = paragraphs.flatMap(({ text }) => text.split(/(?<=。)/u));
  let speech = '';
  while (speech.length < 20_000) {
    const own = `我们${'要把这件事情办好'.slice(0, 2 + Math.floor(random() * 6))}，${pool[Math.floor(random() * pool.length)]?.split('').reverse().join('') ?? ''}。`;
    speech += random() < 0.3 ? (pool[Math.floor(random() * pool.length)] ?? '') : own;
  }
  await page.goto(`${siteRoot()}verify/`);
  await check(page, '“预热”');
  // How long the check takes, and the longest time in it that the page gets no turn for other things.
  await page.evaluate(() => {
    const seen = window as unknown as { whole: number; worst: number };
    Object.assign(seen, { whole: 0, worst: 0 });
    let last = performance.now();
    let wasChecking = false;
    setInterval(() => {
      const now = performance.now();
      const isChecking = document.querySelector('[data-progress]')?.checkVisibility() ?? false;
      // The turn at which the check ends closes its last pause.
      if (isChecking || wasChecking) {
        seen.whole += now - last;
        seen.worst = Math.max(seen.worst, now - last);
      }
      wasChecking = isChecking;
      last = now;
    }, 5);
  });
  await page.getByLabel('要核对的文字').fill(speech);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.locator('[data-progress]')).toBeVisible();
  await expect(page.locator('[data-status]')).toContainText('核对完毕', { timeout: 50_000 });
  const { whole, worst } = await page.evaluate(() => {
    const { whole, worst } = window as unknown as { whole: number; worst: number };
    return { whole, worst };
  });
  expect(worst, `of ${whole} ms`).toBeLessThan(whole / 4);
  expect(await page.locator('.findings > li[data-verdict=exact]').count()).toBeGreaterThan(20);
});

test('a check can be stopped, and keeps what it found', async ({ page }) => {
  await page.goto(`${siteRoot()}verify/`);
  // Each of them is another one: what is quoted twice is looked up once.
  const unknown = Array.from({ length: 3000 }, (_, number) => `“谁也没有写过的第${number}句话儿”。`).join('');
  await page.getByLabel('要核对的文字').fill(`“${sentence}”。${unknown}`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.locator('.findings > li').first()).toBeVisible();
  await page.getByRole('button', { name: '停下' }).click();
  await expect(page.locator('[data-status]')).toHaveText('已停下。');
  await expect(page.locator('[data-summary]')).toContainText('只核对到第');
  await expect(page.getByRole('button', { name: '停下' })).toBeHidden();
});

test('odd and hostile input is told plainly', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  await page.goto(`${siteRoot()}verify/`);
  const status = page.locator('[data-status]');
  const start = page.getByRole('button', { name: '核对', exact: true });
  await start.click();
  await expect(status).toHaveText('请先贴入要核对的文字。');
  await expect(page.getByLabel('要核对的文字')).toBeFocused();
  for (const text of ['，。！？……', '😀😀', '“”']) {
    await page.getByLabel('要核对的文字').fill(text);
    await start.click();
    await expect(status).toContainText('没有可核对的字句');
  }
  await check(page, '“<img src=x onerror=alert(1)><script>alert(2)</script>”');
  await expect(page.locator('.finding-reading')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.findings :is(img, script)')).toHaveCount(0);
  await check(page, '养'.repeat(200_000));
  await expect(page.locator('[data-notice]')).toContainText('200000');
  await expect(page.locator('[data-notice]')).toContainText('60000');
  expect(errors).toEqual([]);
});

test('a broken connection is told, and a second attempt works', async ({ page }) => {
  await page.goto(`${siteRoot()}verify/`);
  await page.route('**/search-index/**', (route) => route.abort());
  await check(page, `“${sentence}”`);
  await expect(page.locator('[data-status]')).toContainText('没有核对成');
  await page.unroute('**/search-index/**');
  await check(page, `“${sentence}”`);
  await expect(page.locator('.findings > li')).toHaveAttribute('data-verdict', 'exact');
});

test('without script the page explains itself', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteBelow()}verify/`);
  await expect(page.locator('.verify .without-script')).toContainText('需要启用脚本');
  await expect(page.locator('main form')).toBeHidden();
  await page.locator('.verify .without-script a').click();
  await expect(page.locator('h1')).toBeVisible();
  await context.close();
});

for (const width of [390, 1280]) {
  test(`the findings are accessible at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${siteRoot()}verify/`);
    await check(page, `“${sentence.slice(0, 12)}鑫${sentence.slice(13)}”“${sentence}”“一老一小”“魑魅魍魉”`);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    for (const button of await page.locator('.verify button:visible').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
}

test('a report on paper holds the findings and no controls', async ({ page }) => {
  await page.goto(`${siteRoot()}verify/`);
  await check(page, `“${sentence}”`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('要核对的文字')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.locator('.finding-source')).toBeVisible();
});
