import { expect, test } from '@playwright/test';
import { gatherComplaints } from './complaints.ts';
import { movingParts, overflowOf, shiftsOf, violations, watchShifts } from './page-health.ts';
import { pageKinds, realPageKinds, siteReal, siteRoot } from './site.ts';
import { setReading, tooSmall, widerThanWindow } from './large-edition.ts';
import { smallTargets } from './small-targets.ts';

const height = 900;

/**
 * Each kind of page of the real content is loaded twice: where its layout is of another kind, a phone's and a desk's. There axe looks at all
 * of it, in light colours. What follows is changed on the loaded page: where the colours alone change, contrast alone is
 * judged, for the same elements stand in both layouts; and at the other widths a layout only stretches, so that it is
 * measured.
 */
const layouts = [
  { width: 390, others: [320, 768], colours: [{ colorScheme: 'dark', contrast: 'no-preference' }] },
  {
    width: 1280,
    others: [1920],
    colours: [
      { colorScheme: 'light', contrast: 'more' },
      { colorScheme: 'dark', contrast: 'more' },
    ],
  },
] as const;

for (const [kind, path] of Object.entries(realPageKinds())) {
  test(`${kind} is accessible, holds still and fits at every width and size`, async ({ context, page }) => {
    // Axe takes long on the longest texts, and the more so where tests share a processor.
    test.setTimeout(180_000);
    const complaints = gatherComplaints(context, new URL(siteReal()).origin);
    await watchShifts(page);
    for (const { width, others, colours } of layouts) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
      const response = await page.goto(siteReal() + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(await shiftsOf(page), `what moved while the page loaded at ${width} px`).toEqual([]);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      await expect(page.locator('h1')).toHaveCount(1);
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
        await expect(page.getByRole(landmark), landmark).toHaveCount(1);
      }
      expect(await overflowOf(page), `wider than the screen at ${width} px`).toBeLessThanOrEqual(0);
      expect(await violations(page, { also: ['target-size'] }), `${width} px`).toEqual([]);
      if (width === 390) expect(await smallTargets(page), 'too small for a finger').toEqual([]);
      for (const { colorScheme, contrast } of colours) {
        await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
        const high = contrast === 'more';
        await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme);
        if (high) await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
        expect(await violations(page, { onlyContrast: true, high }), `${colorScheme}, ${contrast}`).toEqual(
          [],
        );
      }
      expect(await movingParts(page), 'moves where less motion is asked for').toEqual([]);
      for (const other of others) {
        await page.setViewportSize({ width: other, height });
        expect(await overflowOf(page), `wider than the screen at ${other} px`).toBeLessThanOrEqual(0);
      }
    }
    // What a reader has set is followed at once.
    await page.setViewportSize({ width: 390, height });
    await setReading(page, 'large=on');
    expect(await tooSmall(page), 'too small for the large edition').toEqual([]);
    // Only what may be scrolled changes with the size.
    expect(await violations(page, { only: 'scrollable-region-focusable' })).toEqual([]);
    for (const reading of ['size=biggest', 'large=on measure=wide']) {
      await setReading(page, reading);
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height });
        expect(await widerThanWindow(page), `${reading} at ${width}`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test('one part of bad colours among many alike would be found', async ({ page }) => {
  await page.goto(siteRoot() + pageKinds['corrected text']);
  const broken = async (high: boolean) =>
    (await violations(page, { onlyContrast: true, high })).map(([rule, places]) => [rule, places.join()]);
  expect(await broken(false)).toEqual([]);
  const paragraph = page.locator('.document p[id]').nth(30);
  const id = (await paragraph.getAttribute('id')) ?? '';
  await paragraph.evaluate((own) => (own.style.color = '#666'));
  expect(await broken(false), 'more than 4.5 to one').toEqual([]);
  expect(await broken(true), 'less than seven to one').toContainEqual([
    'color-contrast',
    expect.stringContaining(id),
  ]);
  await paragraph.evaluate((own) => (own.style.color = '#bbb'));
  expect(await broken(false)).toEqual([['color-contrast', expect.stringContaining(id)]]);
  await paragraph.evaluate((own) => (own.style.color = ''));
  const link = page.locator('.document p[id] a.term').nth(10);
  await link.evaluate((own) => {
    own.id = 'plain-link';
    own.style.cssText = 'text-decoration: none; border: none; background: none; color: #444';
  });
  expect(await broken(false)).toEqual([['link-in-text-block', '#plain-link']]);
});

test('the first stop of the Tab key leads past the header', async ({ page }) => {
  await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveText('跳到正文');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').evaluate((element) => Boolean(element.closest('main')))).toBe(true);
});

test('motion is there to be reduced', async ({ page }) => {
  await page.goto(siteRoot());
  expect(await movingParts(page)).not.toEqual([]);
});

test('an unknown address gets the Chinese not-found page', async ({ page }) => {
  const response = await page.goto(`${siteRoot()}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('没有这一页');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('texts, terms and the table of contents are all there', async ({ page }) => {
    await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
    await expect(page.locator('.document')).toContainText('适合我国国情的养老服务体系成熟定型');
    await expect(page.locator('.toc a').first()).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('.toc a').first()).toBeHidden();
    await page.getByRole('button', { name: '目录', exact: true }).click();
    await expect(page.locator('.toc a').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goto(siteRoot());
    await expect(page.getByRole('search').first()).toBeVisible();
  });
});
