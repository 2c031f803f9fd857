import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { siteTitle } from '../../src/site-identity.ts';
import { pageKinds, siteRoot } from './site.ts';

/** Kinds of pages that are printed, beside those that every test looks at. */
const printed: Readonly<Record<string, string>> = {
  ...pageKinds,
  timeline: 'timeline/',
  formulations: 'formulations/',
  matrix: 'matrix/',
  'who cites whom': 'instruments/citations/',
  data: 'data/',
  paths: 'paths/',
  path: 'paths/new-cadres/',
  'offline reading': 'offline/',
};

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** The text of each page of a PDF, without white space. */
async function pagesOf(file: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }),
  );
}

for (const [kind, path] of Object.entries(printed)) {
  test(`${kind} prints clean, numbered, and says how to cite it`, async ({ page }) => {
    await page.goto(siteRoot() + path);
    const heading = bare(await page.locator('h1').innerText());
    const sheets = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    const all = sheets.join('');
    expect(all).toContain(heading);
    sheets.forEach((sheet, index) => expect(sheet).toContain(`${index + 1}/${sheets.length}`));
    // Neither the menus nor the buttons are on paper.
    for (const words of ['跳到正文', '切换深色', '关于本库校勘与编辑方法', '收入备课篮']) {
      expect(all).not.toContain(words);
    }
    expect(
      sheets.every((sheet) => sheet.length > 10),
      'no empty sheet',
    ).toBe(true);
    const address = bare(siteRoot() + path);
    expect(sheets.at(-1), 'the citation at the end').toMatch(new RegExp(`引用:.*${siteTitle},`));
    expect(sheets.at(-1)).toContain(address);
  });
}

test('the addresses of links in running text are printed, those of menus and terms are not', async ({
  page,
}) => {
  await page.goto(`${siteRoot()}about/`);
  const link = page.locator('main .prose a[href^="/"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  const words = bare(await link.innerText());
  const all = (await pagesOf(await page.pdf())).join('');
  expect(all).toContain(`${words}(${href})`);
  await page.goto(`${siteRoot()}documents/eldercare-reform-opinion/`);
  expect((await pagesOf(await page.pdf())).join('')).not.toContain('(/glossary/');
});
