import { askedWords } from '../asked-words.ts';
import { expect, test, type Page } from '@playwright/test';
import { normalise } from '../../src/search/text/normalise.ts';
import { searchRecords } from '../../src/search/records/search-records.ts';
import { pageText } from '../../src/search/build/page-text.ts';
import { simplifiedMap } from '../../src/search/build/simplified-map.ts';
import { seededRandom, testSeed } from '../unit/seeded-random.ts';
import { overflowOf, violations } from './page-health.ts';
import { wholeResultList } from './result-list.ts';
import { model, siteBelow, siteRoot } from './site.ts';

// What grep would look at: the texts of the records, as the site publishes them.
const texts = new Map(
  searchRecords(model, 'src/content/docs').map((record) => [
    record.url,
    pageText(record, simplifiedMap()).text,
  ]),
);
const truth = (...phrases: string[]): string[] =>
  [...texts]
    .filter(([, text]) => phrases.every((phrase) => text.includes(normalise(phrase, simplifiedMap()))))
    .map(([url]) => url)
    .sort();

/** Asks on the page that is open and waits until the answer is complete. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('main input[name=q]').fill(query);
  await page.locator('main input[name=q]').press('Enter');
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-query', query);
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
}

/** All results, further ones opened by the button. */
async function allResults(page: Page): Promise<string[]> {
  const items = await wholeResultList(page);
  await expect(page.locator('[data-more]')).toBeHidden();
  const urls = await items.evaluateAll((shown) => shown.map((item) => item.getAttribute('data-url') ?? ''));
  expect(urls).toHaveLength(Number(await page.locator('ol[data-results]').getAttribute('data-total')));
  return urls;
}

test.describe('the search page', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`${siteRoot()}search/`);
  });

  test('finds exactly what contains the words', async ({ page }) => {
    for (const query of askedWords) {
      await ask(page, query);
      expect((await allResults(page)).sort(), query).toEqual(truth(query));
      expect(truth(query).length, query).toBeGreaterThan(0);
    }
  });

  test('says so when nothing is there, and shows what is near', async ({ page }) => {
    for (const absent of ['区块链', '深圳']) {
      await ask(page, absent);
      await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', '0');
      await expect(page.locator('[data-empty]')).toContainText(absent);
    }
    await ask(page, '乡村医生执业助理医师');
    await expect(page.locator('ol[data-results] > li')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '近似' })).toBeVisible();
    await expect(
      page.locator('ol[data-near] > li[data-url="/documents/rural-health-indicators/"]'),
    ).toBeVisible();
  });

  test('finds random substrings', async ({ page }) => {
    const random = seededRandom(testSeed);
    const all = [...texts.values()];
    for (let length = 1; length <= 12; length += 1) {
      const text = all[Math.floor(random() * all.length)] ?? '';
      const start = Math.floor(random() * Math.max(1, text.length - length));
      const query = text.slice(start, start + length).split('\n')[0] ?? '';
      if (query === '' || /^[-"]/u.test(query)) continue;
      await ask(page, query);
      expect((await allResults(page)).sort(), `“${query}”, seed ${testSeed}`).toEqual(truth(query));
    }
  });
});

// What is found is the same wherever the site lies; where it is fetched from is not.
for (const [name, site] of Object.entries({ root: siteRoot, below: siteBelow })) {
  test.describe(`the search page, site at ${name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`${site()}search/`);
    });

    test('reads quotes, several words, traditional and full-width signs', async ({ page }) => {
      await ask(page, '"医育、医养结合服务"');
      expect((await allResults(page)).sort()).toEqual(truth('医育、医养结合服务'));
      await ask(page, '护理型床位 73%');
      expect((await allResults(page)).sort()).toEqual(truth('护理型床位', '73%'));
      await ask(page, '醫養結合');
      expect((await allResults(page)).sort()).toEqual(truth('医养结合'));
      await expect(page.locator('[data-notice]')).toContainText('医养结合');
      await ask(page, '６７．５％');
      expect((await allResults(page)).sort()).toEqual(truth('67.5%'));
    });

    test('leads from pinyin to the term', async ({ page }) => {
      for (const typed of ['yiyu', 'yy']) {
        await ask(page, typed);
        expect(await allResults(page)).toContain('/glossary/yi-yu-jie-he/');
      }
    });
  });
}

test('a list can be sent to a colleague', async ({ page, context }) => {
  await page.goto(`${siteBelow()}search/?q=${encodeURIComponent('托育')}`);
  await page.locator('[data-filters] [data-chip^="kind:"]').first().click();
  await page.getByLabel('按日期').check();
  const list = page.locator('ol[data-results]');
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  const total = await list.getAttribute('data-total');
  const urls = await list
    .locator('> li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-url')));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('ol[data-results]')).toHaveAttribute('data-total', total ?? '');
  await expect(other.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  expect(
    await other
      .locator('ol[data-results] > li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-url'))),
  ).toEqual(urls);
  await expect(other.getByLabel('按日期')).toBeChecked();

  await page.goBack();
  await page.goBack();
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', String(truth('托育').length));
  await expect(page.locator('[data-filters] [aria-pressed=true]')).toHaveCount(0);
});

for (const [what, query, said] of [
  ['further results come', '养老', /^共 \d+ 页/],
  ['near ones are looked for', '乡村医生执业助理医师', '没有找到。'],
] as const) {
  test(`what was found is told at once and stays told, however slowly ${what}`, async ({ page }) => {
    // The page's clock stands still except where the test moves it.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const status = page.locator('[data-status]');
    let letCome: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letCome = resolve));
    await page.route('**/search-index/*/{text,index}/**', async (route) => {
      if ((await status.textContent()) !== '') await held;
      await route.continue();
    });
    await page.goto(`${siteRoot()}search/?q=${encodeURIComponent(query)}`);
    const textAfter = async (time: number): Promise<string | null> => {
      await page.clock.runFor(time);
      return status.textContent();
    };
    await expect.poll(() => textAfter(1)).toMatch(said);
    expect(await textAfter(1000)).toMatch(said);
    letCome();
    await expect
      .poll(async () => {
        await page.clock.runFor(20);
        return page.locator('[data-search-page]').getAttribute('aria-busy');
      })
      .toBeNull();
    expect(await textAfter(1000)).toMatch(said);
  });
}

test('filters tell how many they leave, and keep the focus', async ({ page }) => {
  await page.goto(`${siteRoot()}search/?q=${encodeURIComponent('养老')}`);
  const chip = page.locator('[data-chip="kind:目标"]');
  const count = await chip.locator('.chip-count').textContent();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', count ?? '');
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  await expect(page.locator('[data-chip="kind:目标"]')).toBeFocused();
  await expect(page.locator('[data-chip="kind:目标"]')).toHaveAttribute('aria-pressed', 'true');
  const kinds = await page
    .locator('ol[data-results] > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
  expect(new Set(kinds)).toEqual(new Set(['target']));
  // Taken off again, the list is longer, and the focus is where it was.
  await page.keyboard.press('Enter');
  await expect(page.locator('ol[data-results]')).not.toHaveAttribute('data-total', count ?? '');
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  await expect(page.locator('[data-chip="kind:目标"]')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-chip="kind:目标"]')).toBeFocused();
});

test('the folded filters are counted when they are opened, and stay in the address', async ({ page }) => {
  await page.goto(`${siteBelow()}search/?q=${encodeURIComponent('养老')}`);
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  // The counts are kept back until the reader was seen waiting for them.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-index/*/filter/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('[data-filters] summary').click();
  await expect(page.locator('[data-filters] details')).toContainText('正在统计');
  release();
  const chip = page.locator('[data-chip^="topic:"]').first();
  await expect(chip.locator('.chip-count')).toHaveText(/^\d+$/u);
  await expect(page.locator('[data-filters] details')).not.toContainText('正在统计');
  const [name = '', count = ''] = await chip.locator('span').allTextContents();
  const all = await page.locator('ol[data-results]').getAttribute('data-total');
  expect(Number(count)).toBeLessThan(Number(all));
  await chip.click();
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', count);
  await expect(page.locator(`[data-chip="topic:${name}"]`)).toBeFocused();
  await page.reload();
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', count);
  await expect(page.locator(`[data-chip="topic:${name}"]`)).toHaveAttribute('aria-pressed', 'true');
});

test('strange queries are answered safely', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '.*',
    '，。；',
    '😀',
    '[a-z',
    '%E0%A4%A',
    '养老服务'.repeat(500),
    '" "',
  ]) {
    await page.goto(`${siteRoot()}about/`);
    await page.goto(`${siteRoot()}search/${query.length > 400 ? '#' : '?'}q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
    await expect(page.locator('[data-error]')).toBeHidden();
    await expect(page.locator('main input[name=q]')).toHaveValue(query);
  }
  expect(errors).toEqual([]);
  expect(await page.locator('main img').count()).toBe(0);
});

test('a broken connection is told, and a second attempt works', async ({ page }) => {
  await page.route('**/search-index/**', (route) => route.abort());
  await page.goto(`${siteRoot()}search/?q=${encodeURIComponent('托育')}`);
  await expect(page.locator('[data-error]')).toBeVisible();
  const again = page.getByRole('button', { name: '再试一次' });
  await again.press('Enter');
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  await expect(again).toBeFocused();
  await page.unroute('**/search-index/**');
  await again.press('Enter');
  await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
  await expect(page.locator('ol[data-results] > li a').first()).toBeFocused();
});

test('what was found stays when the rest cannot be fetched, and a second attempt goes on from there', async ({
  page,
}) => {
  const isBroken = { text: false };
  await page.route('**/search-index/*/text/**', (route) =>
    isBroken.text ? route.abort() : route.continue(),
  );
  const list = page.locator('ol[data-results]');
  const items = list.locator('> li');
  const error = page.locator('[data-rest-error]');
  const again = page.getByRole('button', { name: '再试一次' });
  const total = truth('养老').length;
  await page.goto(`${siteRoot()}search/?q=${encodeURIComponent('养老')}`);
  await expect(items).toHaveCount(10);
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  const urls = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-url')));

  // Further results, asked for by the button.
  isBroken.text = true;
  await page.locator('[data-more]').press('Enter');
  await expect(error).toContainText('其余结果没有取到');
  expect(await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-url')))).toEqual(urls);
  await expect(list).toHaveAttribute('data-total', String(total));
  await expect(page.locator('[data-status]')).toContainText(`共 ${total} 页`);
  // Refused once more: the button that was pressed keeps the focus.
  await again.press('Enter');
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  await expect(again).toBeFocused();
  await expect(items).toHaveCount(10);
  isBroken.text = false;
  await again.press('Enter');
  await expect(items).toHaveCount(30);
  await expect(error).toBeHidden();
  await expect(items.nth(10).locator('a').first()).toBeFocused();

  // The results that follow the first five by themselves.
  await page.route('**/search-index/*/text/**', async (route) =>
    (await page.locator('[data-results][data-total]').count()) > 0 ? route.abort() : route.continue(),
  );
  await page.goto(`${siteRoot()}search/?q=${encodeURIComponent('服务')}`);
  await expect(error).toContainText('其余结果没有取到');
  await expect(items).toHaveCount(5);
  await expect(page.locator('[data-status]')).toContainText(`共 ${truth('服务').length} 页`);
  await page.unroute('**/search-index/*/text/**');
  await again.click();
  await expect(items).toHaveCount(10);
});

test('where the rest of a long text cannot be fetched, it is said beside the button, and works later', async ({
  page,
}) => {
  await page.goto(
    `${siteRoot()}search/?q=${encodeURIComponent('托育')}&kind=${encodeURIComponent('圆桌访谈')}`,
  );
  const item = page.locator('ol[data-results] > li').first();
  await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
  const shown = await item.locator('.paragraph').count();
  await page.route('**/search-index/*/text/**', (route) => route.abort());
  await item.locator('.expand').press('Enter');
  await expect(item.getByRole('status')).toHaveText('没有取到，请再试一次。');
  await expect(item.locator('.paragraph')).toHaveCount(shown);
  await page.unroute('**/search-index/*/text/**');
  await item.locator('.expand').press('Enter');
  await expect.poll(() => item.locator('.paragraph').count()).toBeGreaterThan(shown);
  await expect(item.locator('.paragraph').first()).toBeFocused();
});

test('what is typed is looked up while the reader pauses, so that Enter waits for its text alone', async ({
  page,
}) => {
  const words: string[] = [];
  page.on('request', (request) => {
    if (/\/search-index\/.*\/index\//u.test(request.url())) words.push(request.url());
  });
  const input = page.locator('main input[name=q]');
  await page.goto(`${siteRoot()}search/`);
  await input.fill('护理型床位');
  await expect.poll(() => words.length).toBeGreaterThan(0);
  await expect(page.locator('ol[data-results] > li')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  const ahead = words.length;
  await input.press('Enter');
  await expect(page.locator('ol[data-results]')).toHaveAttribute(
    'data-total',
    String(truth('护理型床位').length),
  );
  expect(words.length).toBe(ahead);
  // Broken off while the reader types: the answer asks again.
  await page.route('**/search-index/*/index/**', (route) => route.abort());
  await input.fill('乡村医生');
  await expect.poll(() => words.length).toBeGreaterThan(ahead);
  await page.unroute('**/search-index/*/index/**');
  await input.press('Enter');
  await expect(page.locator('ol[data-results]')).toHaveAttribute(
    'data-total',
    String(truth('乡村医生').length),
  );
});

test('without script the page explains itself and offers the indexes', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(siteBelow());
  await page.locator('input[name=q]').last().fill('医育');
  await page.locator('input[name=q]').last().press('Enter');
  expect(new URL(page.url()).pathname).toBe(`${new URL(siteBelow()).pathname}search/`);
  expect(new URL(page.url()).searchParams.get('q')).toBe('医育');
  await expect(page.locator('.without-script')).toContainText('需要启用脚本');
  await page.locator('.without-script a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await context.close();
});

test('nothing of the search is fetched before the reader uses it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${siteRoot()}documents/roundtable-childcare-eldercare/`);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.includes('search-index'))).toEqual([]);
  expect(fetched.filter((url) => /suggestions|\/marks\..*\.js/u.test(url))).toEqual([]);
});

for (const query of ['', '医育', '区块链', '乡村医生执业助理医师']) {
  test(`the answer to “${query}” is accessible on a phone and on a desk`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(`${siteRoot()}search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page), `${width} px`).toEqual([]);
      expect(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
