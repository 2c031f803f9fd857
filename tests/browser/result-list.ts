import { expect, type Locator, type Page } from '@playwright/test';

/** The rows of the list of results, further ones opened by the button until none is left. */
export async function wholeResultList(page: Page): Promise<Locator> {
  const list = page.locator('ol[data-results]');
  const rows = list.locator('> li');
  // The list grows by and by: it is counted when it stands.
  const drawn = async (): Promise<number> => {
    await expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');
    return rows.count();
  };
  const first = await drawn();
  const total = Number(await list.getAttribute('data-total'));
  for (let shown = first; shown < total; shown = await drawn()) await page.locator('[data-more]').click();
  return rows;
}
