import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the self-test's page. */
export const learned = (page: Page): Locator => page.locator('[data-count-learned]');
export const due = (page: Page): Locator => page.locator('[data-count-due]');
export const question = (page: Page): Locator => page.locator('[data-question]');
export const answer = (page: Page): Locator => page.locator('[data-answer]');
export const said = (page: Page): Locator => page.locator('[data-said]');
export const notice = (page: Page, name: string): Locator => page.locator(`[data-notice="${name}"]`);

/** Opens the self-test and waits until a card can be answered. */
export async function openStudy(page: Page, site: string, choice = ''): Promise<void> {
  await page.goto(`${site}study/${choice}`);
  await page.locator('[data-study][data-ready]').waitFor();
}

/** Answers the card that is shown, by the keyboard. */
export async function gradeCard(page: Page, grade: 1 | 2 | 3 | 4): Promise<void> {
  const before = await question(page).textContent();
  await page.locator('body').press('Space');
  await expect(answer(page)).toBeVisible();
  await page.keyboard.press(String(grade));
  await expect(answer(page)).toBeHidden();
  await expect(question(page)).not.toHaveText(before ?? '');
}

/** Hands a file of reviews to the page. */
export async function importFile(page: Page, content: string | { path: string }): Promise<void> {
  const file =
    typeof content === 'string'
      ? { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) }
      : content.path;
  await page.locator('[data-records-said]').evaluate((element) => (element.textContent = ''));
  await page.locator('[data-import]').setInputFiles(file);
  await expect(page.locator('[data-records-said]')).not.toHaveText('');
}

/** What stands in the file that the page hands out. */
export async function exportFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('自测复习记录.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
