import type { Page } from '@playwright/test';

/** CSS pixels that a finger needs, in both directions. */
const least = 44;

/**
 * Controls that are seen and measure less than 44 by 44 CSS pixels: everything to press, to choose or to write in, and
 * links that stand alone. A link in running text is as high as its line; so are lists of them between other words. The
 * label of a box or of a radio button is pressed as it is, so that both count together.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((size) => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');
    const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
    const blockOf = (node: Node): Element | null => {
      let block = node.parentElement;
      while (block && isInline(block)) block = block.parentElement;
      return block;
    };
    /** Whether the lines that a link stands in have words of their own. */
    const isInText = (link: Element): boolean => {
      const block = isInline(link) ? blockOf(link) : null;
      if (!block) return false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('a, button, .sr-only') || !hasLetters(node.textContent ?? ''))
          continue;
        if (blockOf(node) === block) return true;
      }
      return false;
    };
    const boxOf = (element: Element): DOMRect => {
      const label = element.matches('[type="checkbox"], [type="radio"]') ? element.closest('label') : null;
      return (label ?? element).getBoundingClientRect();
    };
    const controls = 'button, input, select, textarea, summary, [role="button"], [role="option"], a[href]';
    const small = [...document.querySelectorAll(controls)].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.closest('svg')) return false;
      const { width, height, right, bottom } = boxOf(element);
      // What waits outside of the window, such as the skip link, is measured when it is shown; nothing can press it there.
      if (right + scrollX <= 0 || bottom + scrollY <= 0) return false;
      if (element.matches('a') && isInText(element)) return false;
      return width < size - 0.5 || height < size - 0.5;
    });
    return small.map((element) => {
      const { width, height } = boxOf(element);
      const words = (element.textContent ?? '').trim().slice(0, 16);
      const name = (own: Element): string =>
        own.tagName.toLowerCase() +
        [...own.classList]
          .filter((one) => !one.startsWith('astro-'))
          .map((one) => `.${one}`)
          .join('');
      const path: string[] = [];
      for (let own: Element | null = element; own && path.length < 4; own = own.parentElement)
        path.unshift(name(own));
      return `${path.join(' > ')} “${words}” ${Math.round(width)}×${Math.round(height)}`;
    });
  }, least);
