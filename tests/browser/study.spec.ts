import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { gatherComplaints } from './complaints.ts';
import { overflowOf, violations, violationsInBothSchemes } from './page-health.ts';
import { siteBelow } from './site.ts';
import {
  answer,
  due,
  exportFile,
  gradeCard,
  importFile,
  learned,
  notice,
  openStudy,
  question,
  said,
} from './study/study-on-page.ts';

const day = 86_400_000;
/** Within what the clock may show, since the site was just built. */
const morning = (): number => new Date().setHours(9, 0, 0, 0);

for (const [name, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  test(`every state is accessible and fits, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    const page = await context.newPage();
    const complaints = gatherComplaints(context, new URL(siteBelow()).origin);
    const overflow = () => overflowOf(page);
    await openStudy(page, siteBelow());
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.locator('body').press('Space');
    await expect(answer(page)).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.keyboard.press('4');
    await expect(page.locator('.chart svg')).toHaveCount(2);
    await page.getByText('同样的数字，列成表').click();
    await expect(page.locator('[data-forecast] tbody tr')).toHaveCount(14);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.locator('[data-limit]').fill('1');
    await page.locator('[data-limit]').press('Tab');
    await gradeCardIfAny(page);
    await expect(page.locator('[data-done]')).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

/** The card that was on the table when the limit fell may be answered still. */
async function gradeCardIfAny(page: Page): Promise<void> {
  if (!(await page.locator('[data-card]').isVisible())) return;
  await page.locator('[data-question]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
}

test('a session by the keyboard alone: show, grade, undo, and a reload keeps it', async ({ page }) => {
  await openStudy(page, siteBelow());
  const first = (await question(page).textContent()) ?? '';
  await page.keyboard.press('Space');
  await expect(answer(page)).toBeFocused();
  await expect(answer(page).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/wenku\/2025\/documents\/.+#/,
  );
  // A number of no grade does nothing.
  await page.keyboard.press('5');
  await expect(answer(page)).toBeVisible();
  await page.keyboard.press('3');
  await expect(question(page)).toBeFocused();
  await expect(learned(page)).toHaveText(/^1 \//);
  const second = await question(page).textContent();
  expect(second).not.toBe(first);
  await page.keyboard.press('u');
  await expect(said(page)).toContainText('已撤销');
  await expect(question(page)).toHaveText(first);
  await expect(learned(page)).toHaveText(/^0 \//);
  await gradeCard(page, 4);
  await gradeCard(page, 4);
  await page.reload();
  await page.locator('[data-study][data-ready]').waitFor();
  await expect(learned(page)).toHaveText(/^2 \//);
});

test('the sentence whole is the blank filled, and stands so in the document that is linked', async ({
  page,
}) => {
  await openStudy(page, siteBelow());
  for (let count = 0; count < 6; count++) {
    const isCloze = (await question(page).locator('.blank').count()) > 0;
    await page.locator('body').press('Space');
    const words = await (
      isCloze ? question(page).locator('.prompt') : answer(page).locator('.quote').first()
    ).textContent();
    const href = await answer(page).locator('.source a').first().getAttribute('href');
    const tab = await page.context().newPage();
    await tab.goto(new URL(href ?? '', page.url()).href);
    const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
    expect(bare(await tab.locator('main').textContent())).toContain(bare(words));
    await tab.close();
    await page.keyboard.press('3');
    await expect(answer(page)).toBeHidden();
  }
});

test('a card comes back on its day, not before', async ({ page }) => {
  const start = morning();
  await page.clock.setFixedTime(start);
  await openStudy(page, siteBelow());
  await page.locator('[data-limit]').fill('1');
  await page.locator('[data-limit]').press('Tab');
  await page.locator('body').press('Space');
  const asked = (await question(page).textContent()) ?? '';
  const days = Number(/(\d+) 天/.exec((await page.locator('[data-grade="4"]').textContent()) ?? '')?.[1]);
  expect(days).toBeGreaterThan(1);
  await page.keyboard.press('4');
  await expect(page.locator('[data-done-words]')).toContainText('今天的卡都做完了');
  await page.locator('[data-limit]').fill('0');
  await page.locator('[data-limit]').press('Tab');
  await page.clock.setFixedTime(start + (days - 1) * day);
  await openStudy(page, siteBelow());
  await expect(due(page)).toHaveText('0');
  await page.clock.setFixedTime(start + days * day);
  await openStudy(page, siteBelow());
  await expect(due(page)).toHaveText('1');
  await page.locator('body').press('Space');
  await expect(question(page)).toHaveText(asked);
});

test('a forgotten card comes back in the same sitting', async ({ page }) => {
  await openStudy(page, siteBelow());
  await page.locator('[data-limit]').fill('1');
  await page.locator('[data-limit]').press('Tab');
  const asked = (await question(page).textContent()) ?? '';
  await page.locator('body').press('Space');
  await page.keyboard.press('1');
  await expect(answer(page)).toBeHidden();
  await expect(question(page)).toHaveText(asked);
});

for (const [time, words] of [
  ['1970-01-02', '早于'],
  ['2100-01-02', '晚得多'],
] as const) {
  test(`a clock that shows ${time} practises and records nothing`, async ({ page }) => {
    await page.clock.setFixedTime(morning());
    await openStudy(page, siteBelow());
    await gradeCard(page, 4);
    const before = await exportFile(page);
    await page.clock.setFixedTime(time);
    await openStudy(page, siteBelow());
    await expect(notice(page, 'clock')).toContainText(words);
    await gradeCard(page, 1);
    await expect(said(page)).toContainText('没有记入日程');
    await page.clock.setFixedTime(morning());
    await openStudy(page, siteBelow());
    await expect(notice(page, 'clock')).toHaveCount(0);
    await expect(learned(page)).toHaveText(/^1 \//);
    expect(JSON.parse(await exportFile(page))).toMatchObject({
      cards: (JSON.parse(before) as { cards: unknown }).cards,
    });
  });
}

test('a clock that ran fast is told, and its cards can be brought back', async ({ page }) => {
  await page.clock.setFixedTime(morning() + 400 * day);
  await openStudy(page, siteBelow());
  await gradeCard(page, 4);
  await page.clock.setFixedTime(morning());
  await openStudy(page, siteBelow());
  await expect(notice(page, 'ahead')).toContainText('1 张卡');
  await notice(page, 'ahead').getByRole('button', { name: '改记为今天' }).click();
  await expect(notice(page, 'ahead')).toHaveCount(0);
  await expect(learned(page)).toHaveText(/^1 \//);
  const { cards } = JSON.parse(await exportFile(page)) as {
    cards: { log: { at: number; grade: number }[] }[];
  };
  expect(cards.map(({ log }) => log)).toEqual([[{ at: morning(), grade: 4 }]]);
});

test('records move to another browser without doubles, and bad files are refused in one sentence', async ({
  page,
  browser,
}, testInfo) => {
  await openStudy(page, siteBelow());
  await gradeCard(page, 4);
  await gradeCard(page, 3);
  const file = await exportFile(page);
  const other = await (await browser.newContext()).newPage();
  await openStudy(other, siteBelow());
  await gradeCard(other, 2);
  await importFile(other, file);
  await expect(other.locator('[data-records-said]')).toContainText('2 张卡有了新的记录');
  await importFile(other, file);
  await expect(other.locator('[data-records-said]')).toContainText('没有重复导入');
  const huge = testInfo.outputPath('huge.json');
  writeFileSync(huge, Buffer.alloc(21 * 1024 * 1024, 'x'));
  const bad: [string | { path: string }, string][] = [
    ['{"format":', '不是 JSON'],
    ['{"format":"x"}', '不是本站导出'],
    [file.replace('"version": 1', '"version": 99'), '较新的版本'],
    [file.replace(/"id": "[^"]+"/, '"id": "<img src=x onerror=alert(1)>"'), '第 1 张卡'],
    [{ path: huge }, '太大'],
  ];
  const before = await exportFile(other);
  for (const [content, words] of bad) {
    await importFile(other, content);
    await expect(other.locator('[data-records-said]')).toContainText(words);
    await expect(other.locator('[data-records-said] *')).toHaveCount(0);
  }
  const cards = (text: string): unknown => (JSON.parse(text) as { cards: unknown }).cards;
  expect(cards(await exportFile(other))).toEqual(cards(before));
  await other.context().close();
});

const refusals = {
  refused: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  },
  full: () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};
for (const [name, words] of [
  ['refused', '不许本站存储'],
  ['full', '存储已满'],
] as const) {
  test(`storage ${name}: it is said, the session goes on, the records can be taken along`, async ({
    page,
  }) => {
    await page.addInitScript(refusals[name]);
    await openStudy(page, siteBelow());
    await gradeCard(page, 4);
    await gradeCard(page, 4);
    await expect(notice(page, 'keeping')).toContainText(words);
    await expect(notice(page, 'keeping').getByRole('button', { name: '导出记录' })).toBeVisible();
    await expect(learned(page)).toHaveText(/^2 \//);
    const { cards } = JSON.parse(await exportFile(page)) as { cards: unknown[] };
    expect(cards).toHaveLength(2);
    await page.keyboard.press('u');
    await expect(learned(page)).toHaveText(/^1 \//);
  });
}

test('two tabs: what one answers, the other does not ask again', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await openStudy(one, siteBelow());
  await openStudy(other, siteBelow());
  await expect(question(other)).toHaveText((await question(one).textContent()) ?? '');
  await gradeCard(one, 4);
  await expect(said(other)).toContainText('另一个标签页');
  await expect(question(other)).toHaveText((await question(one).textContent()) ?? '');
  await expect(learned(other)).toHaveText(/^1 \//);
});

test('two tabs that do not hear each other: the first answer counts, once', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await other.addInitScript(() =>
    Object.assign(globalThis, {
      BroadcastChannel: class extends EventTarget {
        postMessage() {
          /* heard by none */
        }
      },
    }),
  );
  await openStudy(one, siteBelow());
  await openStudy(other, siteBelow());
  await gradeCard(one, 4);
  await gradeCard(other, 1);
  await expect(said(other)).toContainText('以那一次为准');
  const { cards } = JSON.parse(await exportFile(other)) as { cards: { log: { grade: number }[] }[] };
  expect(cards.map(({ log }) => log.map(({ grade }) => grade))).toEqual([[4]]);
});

test('a card whose content changed says so and keeps its history', async ({ page }) => {
  await openStudy(page, siteBelow());
  await page.locator('[data-limit]').fill('1');
  await page.locator('[data-limit]').press('Tab');
  await page.locator('body').press('Space');
  await page.keyboard.press('1');
  await expect(page.locator('[data-changed]')).toBeHidden();
  await page.route('**/study-cards/topic/**', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/"stamp":"[0-9a-f]+"/g, '"stamp":"0000000000"');
    await route.fulfill({ response, body: text });
  });
  await openStudy(page, siteBelow());
  await expect(page.locator('[data-changed]')).toBeVisible();
  await expect(page.locator('[data-changed]')).toContainText('复习记录照旧');
  await expect(learned(page)).toHaveText(/^1 \//);
});

test('a set can be chosen by topic, document and path; the address keeps it', async ({ page }) => {
  await openStudy(page, siteBelow(), '?path=one-hour');
  await expect(page.locator('[data-sets]')).toHaveValue('path one-hour');
  const option = page.locator('[data-sets] optgroup[label="按专题"] option').first();
  await page.locator('[data-sets]').selectOption((await option.getAttribute('value')) ?? '');
  await expect(page).toHaveURL(/\?topic=[0-9a-f]{8}$/);
  await openStudy(page, siteBelow(), '?document=rural-health-indicators');
  const size = Number(/\/ (\d+)$/.exec((await learned(page).textContent()) ?? '')?.[1]);
  const file = await page.request.get(`${siteBelow()}study-cards/document/rural-health-indicators/1.json`);
  expect(size).toBe(((await file.json()) as { list: unknown[] }).list.length);
  await openStudy(page, siteBelow(), '?topic=ffffffff');
  await expect(said(page)).toContainText('没有这一组题目');
});

test('where the cards cannot be had, it is said, and trying again helps', async ({ page }) => {
  await page.route('**/study-cards/**', (route) => route.abort());
  await page.goto(`${siteBelow()}study/`);
  await expect(notice(page, 'loading')).toContainText('题目没有取到');
  await page.unroute('**/study-cards/**');
  await notice(page, 'loading').getByRole('button', { name: '再试一次' }).click();
  await page.locator('[data-study][data-ready]').waitFor();
  await expect(question(page)).toBeVisible();
});

test('a document carries none of its scripts', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (one) => {
    if (one.resourceType() === 'script') scripts.push(one.url());
  });
  await page.goto(`${siteBelow()}documents/eldercare-reform-opinion/`, { waitUntil: 'networkidle' });
  for (const url of scripts) {
    const source = await (await page.request.get(url)).text();
    expect(source.includes('yilao-yixiao-study-reviews'), url).toBe(false);
    expect(source.includes('request_retention'), url).toBe(false);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and leads to the sheet that is made', async ({ page }) => {
    await page.goto(`${siteBelow()}study/`);
    await expect(page.locator('noscript .notice')).toContainText('需要启用脚本');
    await expect(page.locator('[data-study]')).toBeHidden();
    await page.locator('noscript a').click();
    await expect(page.locator('h1')).toHaveText('现成的一份试卷');
    await expect(page.locator('.questions .question')).not.toHaveCount(0);
  });
});

test('all records are cleared after a question that offers the file, and can be taken back', async ({
  page,
  context,
}) => {
  await openStudy(page, siteBelow());
  const clear = page.getByRole('button', { name: '清除全部记录' });
  await clear.press('Enter');
  await expect(page.locator('[data-records-said]')).toHaveText('还没有复习记录可以清除。');
  await page.locator('[data-limit]').fill('7');
  await page.locator('[data-limit]').press('Tab');
  await question(page).focus();
  for (const grade of [3, 4, 1] as const) await gradeCard(page, grade);
  const before = (await learned(page).textContent()) ?? '';
  const kept = await exportFile(page);
  const other = await context.newPage();
  await openStudy(other, siteBelow());
  await expect(learned(other)).toHaveText(before);

  // Asked first; the question can be refused, and offers the file.
  await clear.press('Enter');
  const dialog = page.getByRole('dialog', { name: '清除这个浏览器里的全部复习记录？' });
  await expect(dialog).toContainText('共 3 张卡');
  await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(clear).toBeFocused();
  await expect(learned(page)).toHaveText(before);
  await clear.press('Enter');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '先导出记录' }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toBe('自测复习记录.json');
  await expect(dialog).toContainText('已导出');
  await dialog.getByRole('button', { name: '清除', exact: true }).press('Enter');

  // Nothing is left here, in the other tab, or after a reload of it; the limit is no record.
  const none = before.replace(/^\d+/, '0');
  await expect(page.locator('[data-records-notices]')).toContainText('已清除 3 张卡的复习记录。');
  await expect(learned(page)).toHaveText(none);
  await expect(learned(other)).toHaveText(none);
  await other.reload();
  await expect(learned(other)).toHaveText(none);
  await expect(other.locator('[data-limit]')).toHaveValue('7');
  await expect(page.locator('[data-undo]')).toBeDisabled();

  await expect(page.getByRole('button', { name: '撤销清除' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(learned(page)).toHaveText(before);
  await expect(page.locator('[data-records-said]')).toHaveText('已撤销，记录都回来了。');
  await expect(clear).toBeFocused();
  const cardsOf = (text: string): { id: string }[] => {
    const { cards } = JSON.parse(text) as { cards: { id: string }[] };
    return cards.toSorted((one, two) => (one.id < two.id ? -1 : 1));
  };
  expect(cardsOf(kept)).toHaveLength(3);
  expect(cardsOf(await exportFile(page))).toEqual(cardsOf(kept));
  await page.reload();
  await page.locator('[data-study][data-ready]').waitFor();
  await expect(learned(page)).toHaveText(before);
});

test('a browser that will not let go of the records is told so, and nothing is forgotten', async ({
  page,
}) => {
  await openStudy(page, siteBelow());
  await gradeCard(page, 3);
  const before = (await learned(page).textContent()) ?? '';
  await page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('refused', 'InvalidStateError');
    };
  });
  await page.getByRole('button', { name: '清除全部记录' }).press('Enter');
  await page.getByRole('button', { name: '清除', exact: true }).press('Enter');
  await expect(page.locator('[data-records-said]')).toContainText('浏览器没有让本页清除，记录都在。');
  await expect(learned(page)).toHaveText(before);
  await page.reload();
  await expect(learned(page)).toHaveText(before);
});
