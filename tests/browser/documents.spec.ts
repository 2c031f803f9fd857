import { expect, test } from '@playwright/test';
import { apparatusOf } from '../../src/editions/apparatus.ts';
import { model, siteBelow, siteRoot } from './site.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');

test('every document shows its text letter for letter, each part at its address', async ({ page }) => {
  test.setTimeout(180_000);
  expect(model.documents.size).toBeGreaterThan(10);
  for (const document of model.documents.values()) {
    await page.goto(`${siteRoot()}documents/${document.id}/`);
    const shown = await page.locator('.document').evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const note of copy.querySelectorAll('.gap')) note.remove();
      return copy.textContent;
    });
    const body = document.text.parts.filter(({ kind }) => ['heading', 'paragraph', 'after'].includes(kind));
    expect(bare(shown), document.id).toBe(bare(body.map(({ text }) => text).join('')));
    for (const part of body) {
      await expect(page.locator(`[id="${part.id}"]`), `${document.id}#${part.id}`).toHaveCount(1);
    }
  }
});

test('a paragraph opens at its address and is the one that is marked', async ({ page }) => {
  await page.goto(`${siteBelow()}documents/eldercare-reform-opinion/#s3-c5-p1`);
  const paragraph = page.locator('#s3-c5-p1');
  await expect(paragraph).toBeInViewport();
  expect(await paragraph.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('the original face shows what the source prints, and back', async ({ page }) => {
  const document = model.documents.get('roundtable-childcare-eldercare');
  if (!document) throw new Error('the round-table is missing');
  const first = apparatusOf(model, document)?.entries[0];
  if (!first) throw new Error('the round-table has no corrections');
  await page.goto(`${siteRoot()}documents/${document.id}/`);
  const mark = page.locator(`#${first.anchor}`);
  const printed = () => mark.evaluate((element) => getComputedStyle(element, '::after').content);
  await expect(mark.locator('.now')).toBeVisible();
  await page.getByLabel('原貌').check();
  await expect(mark.locator('.now')).toBeHidden();
  expect(await printed()).toBe(`"${first.was}"`);
  await page.getByLabel('校勘', { exact: true }).check();
  await expect(mark.locator('.now')).toHaveText(first.now);
  expect(await printed()).toBe('none');
});

test('a correction opens at its address, and by the number that it once had', async ({ page }) => {
  const document = model.documents.get('roundtable-childcare-eldercare');
  const entry = document && apparatusOf(model, document)?.entries.at(-1);
  if (!document || !entry) throw new Error('the round-table has no corrections');
  for (const anchor of [entry.anchor, `corr-${entry.number}`]) {
    await page.goto('about:blank');
    await page.goto(`${siteRoot()}documents/${document.id}/#${anchor}`);
    const mark = page.locator('.corr:is(:target, :has(> :target))');
    await expect(mark).toHaveId(entry.anchor);
    await expect(mark).toBeInViewport();
    await expect(mark).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
});

test('every note of the apparatus leads to its place and to its line of the source', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/roundtable-childcare-eldercare/`);
  const notes = page.locator('.apparatus .notes a');
  const hrefs = await notes.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(60);
  for (const href of hrefs.filter((address) => address.startsWith('#'))) {
    await expect(page.locator(`[id="${href.slice(1)}"]`), href).toHaveCount(1);
  }
  const line = hrefs.find((href) => href.includes('/sources/'));
  await page.goto(new URL(line ?? '', siteRoot()).href);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the table of contents follows the reading and works from the keyboard on a phone', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
  await page.locator('#s3').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('.toc a[aria-current]')).toHaveAttribute('href', /^#s3/);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await page.locator('[data-clause-bar] [popovertarget=toc]').press('Enter');
  await page.locator('.toc a[href="#s2"]').press('Enter');
  await expect(page).toHaveURL(/#s2$/);
  await expect(page.locator('#s2')).toBeInViewport();
});

test('previous and next lead through the series and back', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/rural-health-indicators/`);
  const title = await page.locator('h1').textContent();
  await page.locator('a[rel=next]').click();
  await expect(page.locator('h1')).not.toHaveText(title ?? '');
  await page.locator('a[rel=prev]').click();
  await expect(page.locator('h1')).toHaveText(title ?? '');
});

test('the colour scheme is chosen with a button and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(siteRoot());
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-scheme', 'light');
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  await expect(html).toHaveAttribute('data-scheme', 'dark');
  await page.goto(`${siteRoot()}glossary/`);
  await expect(html).toHaveAttribute('data-scheme', 'dark');
});

test('the menu of a phone opens, names the sections and closes with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(siteRoot());
  await page.getByRole('button', { name: '栏目' }).click();
  const menu = page.getByRole('navigation', { name: '全部栏目' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: '栏目' }).click();
  await menu.getByRole('link', { name: '案例', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('案例');
});

test('a printed document has no furniture of the screen', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.site-header', '.toc', '.site-footer', '.sl-skip-link']) {
    await expect(page.locator(furniture)).toBeHidden();
  }
  await expect(page.locator('.document')).toBeVisible();
});

test('the switch between the edited and the original reading stands in line with the text', async ({
  browser,
}) => {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${siteRoot()}documents/roundtable-childcare-eldercare/`);
    const left = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
    expect(Math.abs((await left('.page-acts')) - (await left('.document')))).toBeLessThanOrEqual(3);
    await context.close();
  }
});

test('the list of all corrections filters its rows, and leads to each', async ({ page }) => {
  await page.goto(`${siteRoot()}corrections/`);
  const rows = page.locator('tr[data-filter-item]:visible');
  const all = await rows.count();
  await page.getByLabel('把握').selectOption('probable');
  const probable = await rows.count();
  expect(probable).toBeGreaterThan(0);
  expect(probable).toBeLessThan(all);
  await expect(page.locator('[data-filter-form]').getByRole('status')).toHaveText(`共 ${probable} 处`);
  await rows.first().getByRole('link').click();
  await expect(page.locator('.corr:target')).toHaveCount(1);
});
