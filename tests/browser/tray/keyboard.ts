import { expect, type Locator, type Page } from '@playwright/test';

type TabKey = 'Tab' | 'Shift+Tab';

/**
 * Moves the focus with the Tab key alone until it is on the control, and counts the presses; fails where the keyboard
 * cannot reach it.
 */
export async function tabTo(page: Page, control: Locator, key: TabKey = 'Tab'): Promise<number> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 250; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(control)}`);
}

/** Goes to a control with the keyboard and presses Enter on it; the presses of the Tab key that it took. */
export async function enter(page: Page, control: Locator, key?: TabKey): Promise<number> {
  const presses = await tabTo(page, control, key);
  await page.keyboard.press('Enter');
  return presses;
}

/** Skips what stands before the text of a page that has just been opened, as its first link offers. */
export async function skipToText(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Goes to the page of a name from wherever one is: the key of the search box, the name, its suggestion. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) })).toBeVisible();
  const chosen = page.locator('[role=option][aria-selected=true] .name');
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('ArrowDown');
    if ((await chosen.textContent()) === name) break;
  }
  await expect(chosen).toHaveText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
