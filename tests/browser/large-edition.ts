import type { Page } from '@playwright/test';

/** Sets how the page that is loaded is read, as the panel of settings does. */
export const setReading = (page: Page, reading: string): Promise<void> =>
  page.evaluate((detail) => {
    document.dispatchEvent(new CustomEvent('reading-chosen', { detail }));
  }, reading);

/** What is smaller than the large edition promises: text under 24 px, controls under 56 px. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 2;
    const name = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement;
      if (!own || (node.textContent ?? '').trim() === '' || own.closest('svg, script, style')) continue;
      if (!isSeen(own)) continue;
      const size = parseFloat(getComputedStyle(own).fontSize);
      if (size < 23.9) found.add(`${name(own)} ${size}`);
    }
    const controls = 'button, select, summary, input:not([type=radio], [type=checkbox])';
    for (const control of document.querySelectorAll(controls)) {
      const { height } = control.getBoundingClientRect();
      if (isSeen(control) && height < 55.9) found.add(`${name(control)} ${height} high`);
    }
    return [...found];
  });

/** The width of a page that is wider than the window, and what stands out of it; empty where it fits. */
export const widerThanWindow = (page: Page): Promise<(number | string)[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const outside = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 &&
        element.checkVisibility() &&
        !element.closest('.scroll-x, .table, svg, .sr-only, [popover]'),
    );
    return [scrollWidth, ...outside.slice(0, 4).map((own) => own.outerHTML.slice(0, 90))];
  });
