import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { embedCard } from '../../src/features/share/embed/embed-card.ts';
import { frameHeight, frameWidth } from '../../src/features/share/embed/embed-code.ts';
import { contentMark } from '../../src/addresses/content-mark.ts';
import { publishedWords } from '../../src/entries/collections.ts';
import { qrDrawing } from '../../src/ui/qr-drawing.ts';
import { trayCollections } from '../../src/features/tray/refs.ts';
import { overflowOf, violations } from './page-health.ts';
import { model, siteBelow } from './site.ts';

const target = 'targets/rural-doctors-licensed-2030';
const cards = trayCollections.flatMap((collection) =>
  model.content[collection].map(({ id }) => ({ collection, id })),
);

test('a card in a frame of another site shows its words, as high as they are, and leads out', async ({
  page,
}) => {
  await page.goto(`${siteBelow()}${target}/`);
  await page.locator('.open-share').press('Enter');
  const codes = page.locator('[data-code]');
  // Without a public address of the site the code takes the one that the reader has open.
  await expect(codes.first()).toContainText(`src="${siteBelow()}embed/${target}/?v=`);
  await expect(page.locator('[data-address-note]')).toContainText('取自您此刻打开的网址');
  const card = model.entry('targets', 'rural-doctors-licensed-2030')?.data;
  const mark = card && contentMark(publishedWords('targets', card));
  const drawing = page.locator('.share-code svg');
  const shared = `${siteBelow()}${target}/?v=${mark}`;
  await expect(drawing).toHaveAttribute('aria-label', `本页的二维码：${shared}`);
  await expect(drawing.locator('path')).toHaveAttribute('d', qrDrawing(shared)?.path ?? '');
  const [frame = '', script = ''] = await codes.allTextContents();
  // A server of its own, under another name: Chromium keeps a page of the open network from framing this machine.
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<!doctype html><body>${frame}${script}`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('h1')).toHaveText(card?.name ?? '');
  await expect(inside.locator('.value')).toHaveText('53');
  await expect(inside.locator('blockquote')).toHaveText(card?.evidence[0]?.quote ?? '');
  await expect(inside.locator('h1 a')).toHaveAttribute('target', '_blank');
  await expect(inside.locator('.changed')).toHaveCount(0);
  const heights = () => page.locator('iframe').evaluate((own) => own.getBoundingClientRect().height);
  const height = await inside
    .locator('.card')
    .evaluate((own) => Math.ceil(own.getBoundingClientRect().height));
  await expect.poll(heights).toBe(height);

  // The script that sizes the frame may come long after the card.
  let letCome = (): void => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/embed/resize.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(inside.locator('.value')).toHaveText('53');
  await inside
    .locator('.card')
    .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await heights()).toBe(Number(/height="(\d+)"/u.exec(frame)?.[1]));
  letCome();
  await expect.poll(heights).toBe(height);
  expect(complaints).toEqual([]);
  other.close();
});

test('a card whose words have changed since it was framed says so, and leads to what changed', async ({
  page,
}) => {
  await page.goto(`${siteBelow()}embed/${target}/?v=00000000`);
  await expect(page.locator('.changed')).toContainText('文字有更新');
  await expect(page.getByRole('link', { name: '看改了什么' })).toHaveAttribute(
    'href',
    `/wenku/2025/${target}/?v=00000000`,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [frameWidth, 300]) {
    test(`cards are accessible and fit, ${colorScheme}, ${width} px, without script`, async ({ browser }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({
        javaScriptEnabled: false,
        colorScheme,
        viewport: { width, height: 400 },
      });
      const page = await context.newPage();
      const paper = colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(22, 24, 27)';
      const high: string[] = [];
      for (const { collection, id } of cards.filter((_card, index) => index % 12 === 0)) {
        const card = embedCard(collection, id, model);
        if (!card) throw new Error(`${collection}/${id} has no card`);
        await page.goto(`${siteBelow()}embed/${collection}/${id}/`);
        await expect(page.locator('h1')).toHaveText(card.title);
        await expect(page.locator('body')).toHaveCSS('background-color', paper);
        const box = await page.locator('.card').boundingBox();
        expect(box?.width, id).toBeLessThanOrEqual(width);
        if (width === frameWidth && (box?.height ?? 0) > frameHeight(card)) {
          high.push(`${id} ${box?.height} > ${frameHeight(card)}`);
        }
      }
      expect(high).toEqual([]);
      await context.close();
      const withScript = await browser.newContext({ colorScheme, viewport: { width, height: 400 } });
      const looked = await withScript.newPage();
      await looked.goto(`${siteBelow()}embed/${target}/`);
      expect(await violations(looked)).toEqual([]);
      await withScript.close();
    });
  }
}

test('where the clipboard is refused, the code is selected and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${siteBelow()}glossary/yi-yu-jie-he/`);
  await page.locator('.open-share').click();
  await page.locator('.share-copy button').first().click();
  await expect(page.locator('.share-copy [role=status]').first()).toContainText('代码已选好');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('<iframe src=');
});

test('the part to share is accessible, and of a text it is the QR code alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${siteBelow()}documents/eldercare-reform-opinion/`);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.locator('.open-share').click();
  await expect(page.locator('.share-code svg')).toBeVisible();
  await expect(page.locator('[data-code]')).toHaveCount(0);
  await page.goto(`${siteBelow()}glossary/yi-yu-jie-he/`);
  await page.locator('.open-share').click();
  await expect(page.locator('.share-copy button')).toHaveCount(2);
  expect(await violations(page, { part: '[data-share]' })).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});
