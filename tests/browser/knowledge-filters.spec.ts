import { expect, test } from '@playwright/test';
import { targetStatus } from '../../src/model/analyses/target-status.ts';
import { buildDate } from '../../src/model/analyses/build-date.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const { targets } = model.content;
const in2030 = targets.filter(({ data }) => data.due === '2030');
const rural = in2030.filter(({ data }) => data.scope === '农村');

test('filters narrow the list together, the address keeps them, and a reload brings them back', async ({
  page,
}) => {
  expect(rural.length).toBeGreaterThan(1);
  expect(in2030.length).toBeGreaterThan(rural.length);
  await page.goto(`${siteBelow()}targets/`);
  const shown = page.locator('#targets [data-filter-item]:visible');
  const left = page.locator('#targets [data-filter-item]:not([hidden])');
  await expect(left).toHaveCount(targets.length);
  await page.getByLabel('期限').selectOption('2030');
  await expect(shown).toHaveCount(in2030.length);
  await page.getByLabel('范围').selectOption('农村');
  await expect(shown).toHaveCount(rural.length);
  await expect(page.getByRole('status').filter({ hasText: '共' })).toContainText(`共 ${rural.length} 项`);
  const query = new URL(page.url()).searchParams;
  expect([query.get('due'), query.get('scope')]).toEqual(['2030', '农村']);

  await page.reload();
  await expect(shown).toHaveCount(rural.length);
  await expect(page.getByLabel('范围')).toHaveValue('农村');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(left).toHaveCount(targets.length);
  await expect(page.locator('#targets details[open]')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});

test('each value says how many it would leave, and one that leaves none cannot be chosen', async ({
  page,
}) => {
  await page.goto(`${siteRoot()}targets/?scope=${encodeURIComponent('农村')}`);
  const own = targets.filter(({ data }) => data.scope === '农村');
  const due = page.getByLabel('期限').locator('option');
  for (const option of await due.all()) {
    const value = (await option.getAttribute('value')) ?? '';
    if (value === '') continue;
    const left = own.filter(({ data }) => (data.due ?? 'none') === value).length;
    await expect(option).toContainText(`（${left}）`);
    expect(await option.isDisabled()).toBe(left === 0);
  }
});

test('the state of every target is the one that the model derives; requirements and directions have none to choose', async ({
  page,
}) => {
  await page.goto(`${siteRoot()}targets/`);
  const states = await page
    .locator('#targets [data-filter-item]')
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
        item.getAttribute('data-filter-state') ?? '',
      ]),
    );
  expect(new Map(states as [string, string][])).toEqual(
    new Map(
      targets.map((target) => [
        target.id,
        target.data.commitment === 'target' ? targetStatus(model, target, buildDate()).state : '',
      ]),
    ),
  );
});

test('targets leave their years and topics for another order, and come back', async ({ page }) => {
  await page.goto(`${siteRoot()}targets/`);
  const names = () => page.locator('#targets .name').allTextContents();
  const first = await names();
  await page.getByLabel('排序', { exact: true }).selectOption('name');
  await expect(page.locator('#targets [data-filter-item]:visible')).toHaveCount(targets.length);
  await expect(page.locator('#targets section:visible')).toHaveCount(0);
  expect((await names()).toSorted()).toEqual(first.toSorted());
  await page.getByLabel('排序', { exact: true }).selectOption({ index: 0 });
  expect(await names()).toEqual(first);
});

test('the list sorts by name and by state, and back', async ({ page }) => {
  await page.goto(`${siteRoot()}figures/`);
  const names = () => page.locator('#figures .name').allTextContents();
  const first = await names();
  await page.getByLabel('排序', { exact: true }).selectOption('date');
  const byDate = await names();
  expect(byDate).not.toEqual(first);
  expect(byDate.toSorted()).toEqual(first.toSorted());
  expect(new URL(page.url()).searchParams.get('sort')).toBe('date');
  await page.getByLabel('排序', { exact: true }).selectOption({ index: 0 });
  expect(await names()).toEqual(first);
});

test('filters work by keyboard alone', async ({ page }) => {
  await page.goto(`${siteRoot()}instruments/`);
  const held = page.getByLabel('收录');
  await held.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(held).toHaveValue(/held|cited/);
  const value = await held.inputValue();
  const count = model.content.instruments.filter(
    ({ data }) => (data.held ? 'held' : 'cited') === value,
  ).length;
  await expect(page.locator('#instruments > li:visible')).toHaveCount(count);
});

test('on a phone the filters are folded, and open where the address has some', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${siteRoot()}targets/`);
  await expect(page.getByLabel('期限')).toBeHidden();
  await page.getByText('筛选与排序').click();
  await expect(page.getByLabel('期限')).toBeVisible();
  await page.goto(`${siteRoot()}targets/?due=2030`);
  await expect(page.getByLabel('期限')).toBeVisible();
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the targets stand by year, the rest folded by topic', async ({ page }) => {
    await page.goto(`${siteRoot()}targets/`);
    await expect(page.locator('#targets [data-filter-item]')).toHaveCount(targets.length);
    const dated = targets.filter(({ data }) => data.commitment === 'target' && data.due !== undefined);
    await expect(page.locator('#targets [data-filter-item]:visible')).toHaveCount(dated.length);
    const years = await page.locator('#targets section h2').allTextContents();
    expect(years).toEqual([...new Set(dated.map(({ data }) => `到${data.due?.slice(0, 4)}年`))].toSorted());
    for (const topic of await page.locator('#targets summary').all()) await topic.click();
    await expect(page.locator('#targets [data-filter-item]:visible')).toHaveCount(targets.length);
    await expect(page.locator('[data-filter-form]')).toBeHidden();
  });

  for (const [path, list, count] of [
    ['figures/', '#figures', model.content.figures.length],
    ['cases/', '#cases', model.content.cases.length],
    ['instruments/', '#instruments', model.content.instruments.length],
  ] as const) {
    test(`${path} is the whole list, with no form that does nothing`, async ({ page }) => {
      await page.goto(siteRoot() + path);
      await expect(page.locator(`${list} > li:visible`)).toHaveCount(count);
      await expect(page.locator('[data-filter-form]')).toBeHidden();
      await expect(page.locator('[data-compare-pick]:visible')).toHaveCount(0);
    });
  }
});

test('texts are narrowed by words of their title and by their kind, and put into another order', async ({
  page,
}) => {
  const texts = [...model.documents.values()];
  const named = texts.filter(({ data }) => data.title.includes('养老'));
  const news = texts.filter(({ data }) => data.kind === 'news');
  expect(named.length).toBeGreaterThan(0);
  expect(news.length).toBeGreaterThan(0);
  await page.goto(`${siteRoot()}documents/`);
  const shown = page.locator('#documents li:visible .name');
  await page.getByLabel('标题里的字').fill('养老');
  await expect(shown).toHaveCount(named.length);
  await page.getByLabel('标题里的字').fill('共享单车');
  await expect(shown).toHaveCount(0);
  const onward = page.getByRole('link', { name: '在全文中搜索' });
  await expect(onward).toHaveAttribute('href', `${siteRoot()}search/?q=${encodeURIComponent('共享单车')}`);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(onward).toBeHidden();
  await page.getByLabel('文体').selectOption('news');
  await expect(shown).toHaveCount(news.length);
  await page.getByLabel('文体').selectOption('');
  await page.getByLabel('排序', { exact: true }).selectOption('date');
  const ordered = await shown.allTextContents();
  expect(ordered).toHaveLength(texts.length);
  const dates = ordered.map((title) => {
    const data = texts.find((text) => text.data.title === title.trim())?.data;
    return data?.published ?? data?.dated ?? '';
  });
  const years = dates.map((date) => date.slice(0, 4));
  expect(years).toEqual(years.toSorted().reverse());
  await expect(page.locator('#documents section:visible')).toHaveCount(0);
});
