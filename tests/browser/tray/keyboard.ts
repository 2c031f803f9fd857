import { expect, type Locator, type Page } from '@playwright/test';

/** Moves the focus with the Tab key alone until it is on the control; fails where the keyboard cannot reach it. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < 250; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(control)}`);
}

/** Goes to a control with the keyboard and presses Enter on it. */
export async function enter(page: Page, control: Locator, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, control, key);
  await page.keyboard.press('Enter');
}
