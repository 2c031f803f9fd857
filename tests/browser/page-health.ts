import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules of axe to run, beside or instead of its own choice. */
type AxeOptions = Parameters<AxeBuilder['options']>[0];

/** What axe finds wrong: each rule with the elements that break it. */
export async function violations(page: Page, options: AxeOptions = {}): Promise<[string, string[]][]> {
  // The legacy mode differs for frames of other hosts only; it spares a second page for each run.
  const results = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  return results.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))]);
}

/** Only the rule of contrast: for a page whose colours alone have changed since the last look. */
export const onlyContrast: AxeOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Makes each page that is loaded from now on sum up the layout shifts of its loading; to be read with `shiftsOf`. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = window as unknown as { shifts: string[] };
    kept.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node?: Node }[] };
        const moved = sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element ? `${element.tagName}.${element.getAttribute('class') ?? ''}` : '?';
        });
        kept.shifts.push(`${value.toFixed(4)} ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Every layout shift of the page so far: its size, and what moved. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** How many pixels the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Elements that move by themselves, or would on a change. */
export const movingParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isInstant = transitionDuration.split(',').every((time) => parseFloat(time) === 0);
      return !isInstant || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return moving.map(({ tagName, className }) => `${tagName}.${String(className)}`);
  });
