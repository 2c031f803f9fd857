import { expect, test } from '@playwright/test';
import { buildDate } from '../../src/model/analyses/build-date.ts';
import { allCases, casePlaces } from '../../src/model/analyses/case-places.ts';
import { homePage } from '../../src/model/analyses/home-page.ts';
import { model, siteRoot } from './site.ts';

const home = homePage(model, { targets: [], figures: [] }, buildDate());
const cases = casePlaces(model);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page begins with a policy and what it promises', async ({ page }) => {
    await page.goto(siteRoot());
    const leading = page.getByRole('region', { name: home.document?.data.title ?? '' });
    await expect(leading.getByRole('heading').getByRole('link')).toHaveAttribute(
      'href',
      new RegExp(`/documents/${home.document?.id}/$`),
    );
    const shown = home.promises.slice(0, 4);
    await expect(leading.getByRole('listitem')).toHaveCount(shown.length);
    for (const { data } of shown) await expect(leading).toContainText(data.name);
  });

  test('each step of the ladder leads to the targets of its year', async ({ page }) => {
    await page.goto(siteRoot());
    const steps = page.getByRole('region', { name: '到期的目标，一年一级' }).getByRole('listitem');
    await expect(steps).toHaveCount(home.steps.length);
    expect(home.steps.length).toBeGreaterThan(2);
    for (const [index, { year, targets, first }] of home.steps.entries()) {
      const step = steps.nth(index);
      await expect(step.getByRole('link').first()).toHaveText(`${year}年 ${targets.length} 项`);
      await expect(step.getByRole('link').last()).toContainText(first.data.name);
    }
    const { year } = home.steps[0] ?? { year: '' };
    await steps.first().getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/targets/.*#due-${year}$`));
    await expect(page.locator(`#due-${year}`)).toBeInViewport();
  });

  test('every number on it has its sentence', async ({ page }) => {
    await page.goto(siteRoot());
    const figures = page.getByRole('region', { name: '几个数，各有原句' }).getByRole('listitem');
    await expect(figures).toHaveCount(home.figures.length);
    for (const [index, { data }] of home.figures.entries()) {
      await expect(figures.nth(index).locator('q')).toContainText(data.wording);
    }
  });
});

for (const path of ['', 'cases/']) {
  test(`the map of cases on /${path} counts the cases of each province and leads to them`, async ({
    page,
  }) => {
    await page.goto(siteRoot() + path);
    const map = page.getByRole('group', { name: /^案例在哪里/ });
    for (const place of cases) {
      const count = new Set(allCases(place)).size;
      await expect(map.getByRole('link', { name: `${place.name}，${count} 个案例` })).toHaveText(
        new RegExp(`${count}$`),
      );
    }
    await expect(map.getByRole('link')).toHaveCount(cases.length);
    const [first] = cases;
    await map.getByRole('link', { name: first?.name ?? '' }).click();
    await expect(page.locator('#cases > li:visible')).toHaveCount(new Set(first ? allCases(first) : []).size);
  });
}
