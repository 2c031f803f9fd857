import { expect, test } from '@playwright/test';
import { formulationThreads } from '../../src/model/analyses/formulations.ts';
import { allCitations } from '../../src/model/analyses/instrument-citations.ts';
import { timeline } from '../../src/model/analyses/timeline.ts';
import { overflowOf, violations } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

/** Shapes that a page of a kind may have; each kind itself is looked at with all kinds of pages. */
const pages = {
  'target beside numbers that are not one series': 'targets/rural-plan-nursing-beds-share/',
  'target with a comparable number': 'targets/childcare-places-per-thousand-14th-plan/',
  'comparison of cases': 'cases/compare/?ids=tianjin-beichen-1-n-n,shanghai-huangpu-1-1-1',
};

for (const [name, path] of Object.entries(pages)) {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    test(`${name} is accessible and fits at ${width}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      expect((await page.goto(siteRoot() + path))?.status()).toBe(200);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}

test('within two clicks from home stand what is, what is wanted, and that they are not one series', async ({
  page,
}) => {
  await page.goto(siteBelow());
  await page.getByRole('link', { name: '目标', exact: true }).first().click();
  const target = model.entry('targets', 'rural-plan-nursing-beds-share');
  await page.getByRole('link', { name: target?.data.name ?? '' }).click();
  const numbers = page.locator('.comparability .numbers > li');
  await expect(numbers).toHaveCount(2);
  await expect(numbers.filter({ hasText: '67.5' })).toContainText('2025年');
  await expect(numbers.filter({ hasText: '67.5' })).toContainText('范围：全国');
  await expect(numbers.filter({ hasText: '73' })).toContainText('到2030年');
  await expect(page.locator('.comparability')).toContainText('不能连成一条线');
  for (const words of ['67.5%', '73%']) {
    await expect(page.getByRole('img', { name: `0 到 100% 的刻度上，${words}` })).toBeVisible();
  }
  await expect(page.locator('.panels svg')).toHaveCount(2);
  await expect(page.locator('.chart-line path, .chart-way path, .chart-way line')).toHaveCount(0);
});

test('within two clicks from home a term’s card sets both numbers side by side and says what they are not', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(siteBelow());
  await page.locator('main').getByRole('link', { name: '查名词' }).first().click();
  await page.locator('main').getByRole('link', { name: '护理型床位', exact: true }).first().click();
  await expect(page.locator('h1')).toHaveText('护理型床位');
  const section = page.locator('.term-numbers');
  const numbers = section.locator('.numbers > li');
  await expect(numbers).toHaveCount(2);
  await expect(numbers.filter({ hasText: '67.5' })).toContainText('现状 · 2025年');
  await expect(numbers.filter({ hasText: '67.5' })).toContainText('范围：全国');
  await expect(numbers.filter({ hasText: '73' })).toContainText('目标 · 到2030年');
  await expect(section).toContainText('这几个数不能连成一条线，也不能相减：范围不同');
  await page.getByRole('link', { name: /种写法/ }).click();
  await expect(page).toHaveURL(/\/formulations\/hu-li-xing-chuang-wei\/$/);
  await context.close();
});

test('a number that may be compared has its distance, its chart and its table', async ({ page }) => {
  await page.goto(`${siteRoot()}targets/childcare-places-per-thousand-14th-plan/`);
  await expect(page.locator('.progress [data-target-state]')).toHaveAttribute('data-target-state', 'reached');
  await expect(page.locator('.progress')).toContainText('比目标数多0.23个');
  const distance = page.locator('.progress').getByRole('img', { name: /^现状 4\.73个，目标 .*4\.5个$/ });
  await expect(distance).toContainText('现状 4.73个');
  await expect(page.getByRole('img', { name: '每千人口托位数，全国' })).toBeVisible();
  const rows = page.locator('.scroll-x tbody').first().locator('tr');
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await expect(row.locator('q')).not.toBeEmpty();
});

test('the timeline lists every dated event under its year and leads to it', async ({ page }) => {
  await page.goto(`${siteBelow()}timeline/`);
  await expect(page.locator('h1')).toContainText('2013—2035');
  for (const { year, events } of timeline(model)) {
    await expect(page.locator(`#y${year} .event`), String(year)).toHaveCount(events.length);
  }
  await page.getByRole('navigation', { name: '年份' }).getByRole('link', { name: '2035' }).click();
  await expect(page.locator('#y2035')).toBeInViewport();
});

test('the formulations of a phrase are there, with their differences marked', async ({ page }) => {
  const thread = formulationThreads(model).find(({ term }) => term.id === 'yi-yang-jie-he');
  await page.goto(`${siteRoot()}formulations/yi-yang-jie-he/`);
  await expect(page.locator('.period .wording')).toHaveCount(thread?.formulations.length ?? -1);
  const pair = page.locator('.pairs > li').first();
  await expect(pair.locator('mark')).toHaveText(['疗养老', '养']);
  await expect(page.locator('.period').first()).toContainText('转述');
});

test('the register counts the citations of the texts', async ({ page }) => {
  await page.goto(`${siteRoot()}instruments/citations/`);
  await expect(page.locator('.intro')).toContainText(`引用政策共 ${allCitations(model).length} 处`);
});

test('beside a wide document stands what the paragraph in view bears on', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${siteRoot()}documents/rural-health-indicators/`);
  const panel = page.locator('[data-paragraph-panel]');
  const show = (id: string) =>
    page.locator(`#${id}`).evaluate((paragraph) => {
      scrollBy({ top: paragraph.getBoundingClientRect().top - innerHeight * 0.4 + 10, behavior: 'instant' });
    });
  await show('p5');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('link', { name: '护理型床位', exact: true })).toBeVisible();
  await expect(panel.getByRole('link', { name: '农业农村规划中的养老机构护理型床位占比' })).toBeVisible();
  await show('p1');
  await expect(panel.getByRole('link', { name: '护理型床位', exact: true })).toHaveCount(0);
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(panel).toBeHidden();
  await expect(page.locator('.mentions')).toContainText('护理型床位');
  await context.close();
});
