import { expect, test, type Locator } from '@playwright/test';
import { caseResults } from '../../src/model/analyses/case-results.ts';
import { overflowOf, violations } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const { cases } = model.content;
const ids = ['tianjin-beichen-1-n-n', 'shanghai-huangpu-1-1-1', 'meishan-first-childcare-centre'] as const;

test('two cases are ticked and stand side by side', async ({ page }) => {
  await page.goto(`${siteBelow()}cases/`);
  const go = page.getByRole('button', { name: '对比所选' });
  await expect(go).toBeHidden();
  await page.locator(`[data-compare-pick][value="${ids[0]}"]`).check();
  await expect(go).toBeDisabled();
  await page.locator(`[data-compare-pick][value="${ids[1]}"]`).focus();
  await page.keyboard.press('Space');
  await expect(go).toBeEnabled();
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cases\/compare\/\?ids=/);
  const asked = new URL(page.url()).searchParams.get('ids')?.split(',').toSorted();
  expect(asked).toEqual([ids[0], ids[1]].toSorted());
  await expect(page.locator('thead th[data-case]:visible')).toHaveCount(2);
});

test('no more than four can be ticked', async ({ page }) => {
  await page.goto(`${siteRoot()}cases/`);
  const boxes = page.locator('[data-compare-pick]');
  for (let index = 0; index < 4; index++) await boxes.nth(index).check();
  await expect(boxes.nth(4)).toBeDisabled();
  await boxes.nth(0).uncheck();
  await expect(boxes.nth(4)).toBeEnabled();
});

test('what is ticked stands in the address beside what is filtered, on the way back and after a reload', async ({
  page,
}) => {
  await page.goto(`${siteRoot()}cases/?sort=name`);
  const box = (id: string): Locator => page.locator(`[data-compare-pick][value="${id}"]`);
  await box(ids[0]).check();
  await box(ids[1]).check();
  expect(new URL(page.url()).searchParams.get('sort')).toBe('name');
  expect(new URL(page.url()).searchParams.get('ids')?.split(',').toSorted()).toEqual(
    [ids[0], ids[1]].toSorted(),
  );
  await page.reload();
  await expect(box(ids[1])).toBeChecked();
  await page.getByRole('button', { name: '对比所选' }).click();
  await expect(page.locator('thead th[data-case]:visible')).toHaveCount(2);
  await page.goBack();
  for (const [index, id] of ids.entries()) await expect(box(id)).toBeChecked({ checked: index < 2 });
  await box(ids[0]).uncheck();
  await box(ids[1]).uncheck();
  expect(new URL(page.url()).search).toBe('?sort=name');
});

test('the table follows the address, and the address the boxes', async ({ page }) => {
  await page.goto(`${siteRoot()}cases/compare/?ids=${ids.slice(0, 2).join(',')},no-such-case`);
  const columns = page.locator('thead th[data-case]:visible');
  await expect(columns).toHaveCount(2);
  for (const id of ids.slice(0, 2)) {
    const entry = model.entry('cases', id);
    for (const practice of entry?.data.practices ?? []) {
      await expect(page.locator(`td[data-case="${id}"]`).filter({ hasText: practice }).first()).toBeVisible();
    }
  }
  await page.getByText('选择案例').click();
  await page.locator(`input[value="${ids[2]}"]`).check();
  await expect(columns).toHaveCount(3);
  expect(new URL(page.url()).searchParams.get('ids')?.split(',')).toHaveLength(3);
  await page.getByRole('button', { name: '重选' }).click();
  await expect(columns).toHaveCount(cases.length);
  await page.goto(`${siteRoot()}cases/compare/?ids=${ids[0]}`);
  await expect(page.getByRole('status').filter({ hasText: '还要再选' })).toBeVisible();
  await expect(columns).toHaveCount(cases.length);
});

test('on a phone a row is a card of one case, with a switch of cases', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${siteRoot()}cases/compare/?ids=${ids.join(',')}`);
  const shown = page.locator('tbody tr').first().locator('td:visible');
  await expect(page.locator('[data-compare-show]:visible')).toHaveCount(ids.length);
  for (const id of ids) {
    await page.locator(`[data-compare-show="${id}"]`).click();
    await expect(page.locator(`[data-compare-show="${id}"]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('data-case', id);
  }
  await page.reload();
  await expect(shown).toHaveAttribute('data-case', ids[2]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test('rows that say the same of every case stay away where a reader asks for it', async ({ page }) => {
  await page.goto(`${siteRoot()}cases/compare/?ids=${ids.join(',')}`);
  const rows = page.locator('tbody tr');
  const same = await rows.evaluateAll(
    (all) =>
      all.filter((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>('td:not([hidden])')];
        return new Set(cells.map(({ textContent }) => textContent.trim())).size === 1;
      }).length,
  );
  const count = await rows.count();
  await page.getByLabel('不看各案例都一样的行').check();
  await expect(page.locator('tbody tr:visible')).toHaveCount(count - same);
  await page.reload();
  await expect(page.locator('tbody tr:visible')).toHaveCount(count - same);
});

test('a filter and a grouping govern the one list of cases', async ({ page }) => {
  await page.goto(`${siteRoot()}cases/?sort=topic`);
  const heads = page.locator('#cases .group-head');
  await expect(heads).toHaveCount(new Set(cases.flatMap(({ data }) => data.topics.slice(0, 1))).size);
  const topic = cases[0]?.data.topics[0] ?? '';
  await page.getByLabel('主题').selectOption(topic);
  const left = cases.filter(({ data }) => data.topics.includes(topic));
  // The map leads to every province, whatever is chosen.
  await expect(
    page.locator('main a[href*="/cases/"]:not(svg a):visible').filter({ hasNotText: '案例对比' }),
  ).toHaveCount(left.length);
});

test('a case shows each result with its sentence, and says whose claim it is', async ({ page }) => {
  const entry = model.entry('cases', ids[0]);
  if (!entry) throw new Error(`${ids[0]} is missing`);
  await page.goto(`${siteRoot()}cases/${ids[0]}/`);
  await expect(page.getByText('做法和成效都是所引文章的说法')).toBeVisible();
  const results = page.locator('.results > li');
  await expect(results).toHaveCount(entry.data.results.length);
  for (const [index, { result, evidence }] of caseResults(model, entry).entries()) {
    const item = results.nth(index);
    await expect(item).toContainText(String(result.value));
    await expect(item.locator('q')).toHaveText(evidence?.quote ?? '');
    await expect(item.locator('q strong')).toHaveText(result.wording);
    await expect(item.getByRole('link')).toHaveAttribute(
      'href',
      `/documents/${evidence?.document}/#${evidence?.paragraph}`,
    );
  }
});

test('how a case is made up is a picture of its levels, on the page of the term too', async ({ page }) => {
  const dotsOf = (path: string | null): number => path?.split('M').length ?? 0;
  for (const address of [`cases/${ids[0]}/`, 'glossary/1-n-n/']) {
    await page.goto(siteBelow() + address);
    const picture = page.getByRole('region', { name: '怎样组成' });
    await expect(picture.locator('ol > li')).toHaveText([
      /^1.*引领.*区妇女儿童保健中心/s,
      /^N.*多方协同支撑.*16个.*疾控中心/s,
      /^N.*基础.*托育机构.*100家/s,
    ]);
    const dots = picture.locator('svg.dots path');
    expect(
      await Promise.all((await dots.all()).map(async (own) => dotsOf(await own.getAttribute('d')) - 1)),
    ).toEqual([16, 100]);
    await expect(picture.getByRole('link', { name: /^《/ })).toHaveAttribute(
      'href',
      /documents\/roundtable-childcare-eldercare\/#/,
    );
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison is the table of all cases', async ({ page }) => {
    await page.goto(`${siteRoot()}cases/compare/?ids=${ids[0]},${ids[1]}`);
    await expect(page.locator('thead th[data-case]:visible')).toHaveCount(cases.length);
    await expect(page.locator('[data-compare-chooser]')).toBeHidden();
  });
});
