import { expect, test, type Page } from '@playwright/test';
import { pageKinds, siteRoot } from '../browser/site.ts';
import { lesson, trayAddress } from '../browser/tray/tray-on-page.ts';

const looks = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;

/** Of a long page the first part shows every kind of thing that is on it. */
const tallest = 3000;

const opinion = 'documents/eldercare-reform-opinion/';

/** Pages that a script fills once there is something to show, and what is opened by a press. */
const states: Readonly<Record<string, { path: string; open?: (page: Page) => Promise<unknown> }>> = {
  'search results': { path: 'search/?q=医养结合' },
  'search without results': { path: 'search/?q=量子计算' },
  'filtered targets': { path: 'targets/?due=2030' },
  'tray with entries': { path: trayAddress('', lesson) },
  'handout of a tray': { path: trayAddress('', lesson, 'handout/') },
  'slides of a tray': { path: trayAddress('', lesson, 'slides/') },
  'cards of a tray': { path: trayAddress('', lesson, 'cards/') },
  'marked paragraph': { path: `${opinion}#s2-c3-p1` },
  'all sections': {
    path: 'about/',
    open: (page) => page.evaluate(() => document.getElementById('site-menu')?.showPopover()),
  },
  'reading settings': {
    path: 'about/',
    open: (page) => page.getByRole('button', { name: '阅读设置' }).click(),
  },
  'ways to cite': {
    path: opinion,
    open: (page) => page.locator('a[data-cite]').click(),
  },
  'ways to share': {
    path: 'targets/rural-doctors-licensed-2030/',
    open: (page) => page.locator('.open-share').click(),
  },
};

async function open(page: Page, path: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(siteRoot() + path, { waitUntil: 'networkidle' });
}

async function compare(page: Page, name: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await expect(page).toHaveScreenshot(`${name.replaceAll(' ', '-')}.png`, { fullPage: true, clip });
}

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const { width, scheme } of looks) {
    test(`${kind}, ${width} px, ${scheme}`, async ({ page }) => {
      await open(page, path, width, scheme);
      await compare(page, `${kind} ${width} ${scheme}`);
    });
  }
}

for (const size of ['size=small', 'size=biggest', 'large=on']) {
  for (const width of [1280, 390]) {
    test(`policy document, ${size}, ${width} px`, async ({ page }) => {
      await page.addInitScript((reading) => localStorage.setItem('reading', reading), size);
      await open(page, opinion, width, 'light');
      await compare(page, `policy document ${size.replace('=', ' ')} ${width}`);
    });
  }
}

for (const [name, { path, open: press }] of Object.entries(states)) {
  for (const width of [1280, 390]) {
    test(`${name}, ${width} px`, async ({ page }) => {
      await open(page, path, width, 'light');
      await press?.(page);
      await compare(page, `${name} ${width}`);
    });
  }
}
