import { expect, test, type Page } from '@playwright/test';
import { siteRoot } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { lesson, rows, trayAddress } from './tray/tray-on-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const opinion = 'documents/eldercare-reform-opinion/';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What a page shows only once it is opened; what is shown by itself is measured with every kind of page. */
const states: Readonly<Record<string, { path: string; open: (page: Page) => Promise<void> }>> = {
  'the menu': {
    path: '',
    open: async (page) => {
      await button(page, '栏目').click();
      await expect(page.locator('#site-menu a').first()).toBeVisible();
    },
  },
  'the reading settings': {
    path: '',
    open: async (page) => {
      await button(page, '阅读设置').click();
      await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible();
    },
  },
  'the menu of a citation': {
    path: opinion,
    open: async (page) => {
      await page.locator('.cite-link').click();
      await expect(page.locator('.cite-menu')).toBeVisible();
    },
  },
  'the table of contents': {
    path: opinion,
    open: async (page) => {
      await page.getByRole('button', { name: '目录', exact: true }).click();
      await expect(page.locator('.toc li a').first()).toBeVisible();
    },
  },
  'what more can be done with a text, and how to share it': {
    path: opinion,
    open: async (page) => {
      await page.getByRole('button', { name: '更多', exact: true }).click();
      await page.getByRole('button', { name: '二维码' }).click();
      await expect(page.locator('.share-part').first()).toBeVisible();
    },
  },
  'the list of notes': {
    path: opinion,
    open: async (page) => {
      await button(page, '更多').click();
      await button(page, '本篇笔记').click();
      await expect(page.locator('.mark-list')).toBeVisible();
    },
  },
  'the tools of a selection, and the editor of a note': {
    path: opinion,
    open: async (page) => {
      await page.locator('#s1-p1').evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
        getSelection()?.selectAllChildren(element);
      });
      await expect(page.locator('.cite-bar')).toBeVisible();
      expect(await smallTargets(page)).toEqual([]);
      await page.locator('.cite-bar').getByRole('button', { name: '批注' }).click();
      await expect(page.locator('.mark-editor')).toBeVisible();
    },
  },
  'the rows of the tray': {
    path: '',
    open: async (page) => {
      await page.goto(trayAddress(siteRoot(), lesson));
      await expect(rows(page)).toHaveCount(lesson.items.length);
    },
  },
  'the results of a search': {
    path: 'search/?q=%E5%85%BB%E8%80%81',
    open: (page) => expect(page.locator('[data-results] > li').first()).toBeVisible(),
  },
  'suggestions for a search': {
    path: 'search/',
    open: async (page) => {
      await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('医育');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  'a card of the self-test with its answer': {
    path: 'study/',
    open: async (page) => {
      await page.locator('[data-show]').click();
      await expect(page.locator('[data-grades] button').first()).toBeVisible();
    },
  },
};

for (const [name, { path, open }] of Object.entries(states)) {
  test(`${name}: every control is as large as a finger`, async ({ page }) => {
    await page.goto(siteRoot() + path, { waitUntil: 'networkidle' });
    await open(page);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('what is too small for a finger is found', async ({ page }) => {
  await page.goto(siteRoot());
  await page.locator('main').evaluate((main) => {
    const document = main.ownerDocument;
    const small = document.createElement('button');
    small.textContent = '小';
    // What a page would have to say of its own: every button is high enough as it is.
    small.style.minBlockSize = '0';
    const alone = document.createElement('p');
    alone.append(Object.assign(document.createElement('a'), { href: '#_top', textContent: '独立的链接' }));
    const running = document.createElement('p');
    running.append(
      '文中的',
      Object.assign(document.createElement('a'), { href: '#_top', textContent: '链接' }),
    );
    main.append(small, alone, running);
  });
  const found = await smallTargets(page);
  expect(found).toHaveLength(2);
  expect(found.join()).toMatch(/button “小”.*a “独立的链接”/s);
});
