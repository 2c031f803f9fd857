import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { concordanceOf } from '../../src/model/terms/concordance.ts';
import { sharedSite } from '../sites.ts';
import { violationsInBothSchemes } from './page-health.ts';
import { model, siteBelow, siteRoot } from './site.ts';

test.describe('the page of a term', () => {
  test('shows every occurrence of the library over its pages, each at its paragraph', async ({
    page,
    request,
  }) => {
    const id = 'yi-yang-jie-he';
    const occurrences = concordanceOf(model).get(id) ?? [];
    const lines: { href: string; text: string }[] = [];
    for (let path = `${siteRoot()}glossary/${id}/`; path !== '';) {
      await page.goto(path);
      lines.push(
        ...(await page.locator('.kwic a').evaluateAll((links) =>
          links.map((link) => ({
            href: (link as HTMLAnchorElement).href,
            text: link.querySelector('.line')?.textContent ?? '',
          })),
        )),
      );
      const next = page
        .locator('.pages [aria-current="page"]')
        .locator('xpath=../following-sibling::li[1]/a');
      path = (await next.count()) > 0 ? new URL((await next.getAttribute('href')) ?? '', path).href : '';
    }
    expect(lines).toHaveLength(occurrences.length);
    const pages = new Map<string, string>();
    for (const { href, text } of lines) {
      const url = new URL(href);
      const html = pages.get(url.pathname) ?? (await (await request.get(url.href)).text());
      pages.set(url.pathname, html);
      if (url.hash !== '') expect(html).toContain(`id="${url.hash.slice(1)}"`);
      expect(text).toMatch(/医养|医疗/);
    }
  });

  test('sets the keyword in one column on a desktop and stays within a phone', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${siteRoot()}glossary/yi-yang-jie-he/`);
    const columns = await page
      .locator('.kwic b:visible')
      .evaluateAll((words) => words.map((word) => Math.round(word.getBoundingClientRect().left)));
    expect(columns.length).toBeGreaterThan(5);
    expect(new Set(columns).size).toBe(1);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('stands in a list between what is wider and what is narrower', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/san-ji-yang-lao-fu-wu-wang-luo/`);
    const below = page.locator('.relations .level:has(> li > .chips strong) .level');
    await expect(below.getByRole('link', { name: '县级综合养老服务管理平台' })).toBeVisible();
  });

  test('never links the term to itself', () => {
    for (const { id } of model.content.glossary) {
      const file = `${sharedSite('root').folder}/glossary/${id}/index.html`;
      const { document } = parseHTML(readFileSync(file, 'utf8'));
      expect(document.querySelector('.explanation')?.textContent, id).toBeTruthy();
      expect(document.querySelector(`.explanation a[href$="/glossary/${id}/"]`), id).toBeNull();
    }
  });

  test('has no fault that axe can find, on a page of further occurrences too', async ({ page }) => {
    for (const path of ['glossary/yi-yang-jie-he/2/', 'glossary/tuo-wei/']) {
      await page.goto(`${siteRoot()}${path}`);
      expect(await violationsInBothSchemes(page), path).toEqual([]);
    }
  });
});

test.describe('the index of terms', () => {
  const shown = (page: Page) => page.locator('#glossary [data-filter-item]:visible .name');

  test('stands in the order of pinyin, 长期 under chang', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/`);
    await expect(page.locator('section:has(#initial-C) .name', { hasText: '长期护理保险' })).toHaveCount(1);
    await expect(page.locator('section:has(#initial-Z) .name', { hasText: '智慧健康养老' })).toHaveCount(1);
    const initials = await page.locator('section[data-filter-group] h2').allTextContents();
    expect(initials).toEqual(initials.toSorted());
  });

  test('filters as one types, by names and pinyin, and says how many there are', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/`);
    const input = page.getByRole('searchbox', { name: /^查名词/ });
    for (const query of ['长期护理', 'changqihuli', 'cháng qī', 'cqhlbx']) {
      await input.fill(query);
      await expect(shown(page)).toHaveText(['长期护理保险']);
    }
    await expect(page.locator('[data-filter-form]').getByRole('status')).toHaveText('共 1 条');
    await expect(page.locator('.letters a:visible')).toHaveText(['C']);
    await input.fill('医疗托育融合');
    await expect(shown(page)).toHaveText(['医育结合']);
  });

  test('filters by topic, keeps both in the address, and opens with them', async ({ page }) => {
    await page.goto(`${siteBelow()}glossary/`);
    const topic = '儿童保护';
    const expected = model.content.glossary.filter(({ data }) => data.topics.includes(topic));
    await page.getByLabel('主题').selectOption(topic);
    await expect(shown(page)).toHaveCount(expected.length);
    await page.getByRole('searchbox', { name: /^查名词/ }).fill('留守');
    await expect(shown(page)).toHaveText(['留守儿童']);
    await page.goto(page.url());
    await expect(page.getByLabel('主题')).toHaveValue(topic);
    await expect(shown(page)).toHaveText(['留守儿童']);
  });

  test('helps on where nothing is found', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/`);
    await page.getByRole('searchbox', { name: /^查名词/ }).fill('区块链');
    await expect(shown(page)).toHaveCount(0);
    const help = page.locator('[data-filter-none]');
    await expect(help).toBeVisible();
    await expect(help.getByRole('link')).toHaveAttribute(
      'href',
      /\/search\/\?q=%E5%8C%BA%E5%9D%97%E9%93%BE$/,
    );
  });

  test('prints as a booklet: two columns, definitions, no controls', async ({ page }) => {
    await page.goto(`${siteRoot()}glossary/`);
    await page.emulateMedia({ media: 'print' });
    const quotes = model.content.glossary.flatMap(({ data }) => [...data.definitions, ...data.uses]);
    await expect(page.locator('.definition:visible')).toHaveCount(quotes.length);
    await expect(page.locator('[data-filter-form], .letters')).toHaveCount(2);
    await expect(page.locator('[data-filter-form]:visible, .letters:visible')).toHaveCount(0);
    expect(await page.locator('.glossary').evaluate((element) => getComputedStyle(element).columnCount)).toBe(
      '2',
    );
  });
});
