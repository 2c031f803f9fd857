import { expect, test, type Page } from '@playwright/test';
import { loadSite } from '../../src/model/load-site.ts';
import { fixtureFolder } from '../fixture-library.ts';
import { pageKinds, siteReal, siteRoot } from './site.ts';
import { plainText, textOfPages } from './study/pdf-text.ts';

/** Kinds whose paper has another head or foot than all others; the foot tells how to cite the page. */
const ownPaper: Readonly<Record<string, { heading?: string; foot: RegExp }>> = {
  quiz: { heading: '试卷:全部', foot: /卷号.*题库/ },
  // What does not exist cannot be cited.
  'not found': { foot: /没有这一页/ },
};

/** The citation at the end of a page: the library and the address in full. */
const citation = (path: string): RegExp =>
  new RegExp(
    `引用:.*${loadSite(fixtureFolder).site.title},${plainText(siteRoot() + path).replace(/[.?]/g, '\\$&')}`,
  );

const print = async (page: Page): Promise<string[]> =>
  textOfPages(await page.pdf({ preferCSSPageSize: true }));

/** What is on paper that has no business there: parts of the shell, things to press, and text pressed into a sliver. */
const faultsOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>();
    const shell = '.site-header, .site-footer, .sl-skip-link, .toc, .no-print, [popover]';
    const presses = 'button, select, progress, input:not([type="text"], [type="checkbox"])';
    const name = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
    for (const element of document.querySelectorAll(`${shell}, ${presses}`)) {
      const isQuery = element.matches('[role="search"] input') && (element as HTMLInputElement).value !== '';
      if (element.checkVisibility() && element.getBoundingClientRect().width > 1 && !isQuery) {
        faults.add(`printed: ${name(element)}`);
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim().length < 12) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const parent = node.parentElement;
      // More lines than characters in a line: nobody reads such a column.
      if (
        parent?.checkVisibility() &&
        !parent.closest('svg, .sr-only') &&
        height > 2.5 * width &&
        width > 2
      ) {
        faults.add(`pressed to ${Math.round(width)} px: ${node.textContent?.trim().slice(0, 20)}`);
      }
    }
    return [...faults];
  });

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind} prints clean, numbered, and says how to cite it`, async ({ page }) => {
    await page.goto(siteRoot() + path, { waitUntil: 'networkidle' });
    // The script that writes the address under the page may come after all else on a slow machine.
    const printAddress = page.locator('[data-print-address]');
    if ((await printAddress.count()) > 0) await expect(printAddress).toContainText('http');
    const { heading = plainText(await page.locator('h1').textContent()), foot = citation(path) } =
      ownPaper[kind] ?? {};
    const sheets = await print(page);
    expect(sheets.join('')).toContain(heading);
    sheets.forEach((sheet, index) => {
      const number = `${index + 1}/${sheets.length}`;
      expect(sheet.startsWith(number), `sheet ${number}: ${sheet.slice(0, 20)}`).toBe(true);
      expect(sheet.length, `sheet ${number} is empty`).toBeGreaterThan(number.length + 10);
    });
    // The answers follow the sheet of a quiz that says where it is from.
    expect(kind === 'quiz' ? sheets.join('') : sheets.at(-1)).toMatch(foot);

    // A4 between the margins.
    await page.setViewportSize({ width: 643, height: 972 });
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOnPaper(page)).toEqual([]);
  });
}

test('the addresses of links in running text are printed, those of menus, lists and terms are not', async ({
  page,
}) => {
  await page.goto(`${siteRoot()}about/`);
  const link = page.locator('main .prose a[href^="/"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  const words = plainText(await link.innerText());
  expect((await print(page)).join('')).toContain(`${words}(${href})`);
  for (const address of [
    `${siteRoot()}documents/eldercare-reform-opinion/`,
    `${siteRoot()}glossary/yi-yu-jie-he/`,
    `${siteReal()}changes/`,
  ]) {
    await page.goto(address);
    await expect(page.locator('main :is(a[href*="/glossary/"], a[href*="/targets/"])')).not.toHaveCount(0);
    expect((await print(page)).join(''), address).not.toMatch(/\(\/(?:[\w/]+\/)?(?:glossary|targets)\//);
  }
});
