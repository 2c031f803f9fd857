import { expect, test, type Page } from '@playwright/test';
import { pageKinds, siteRoot } from './site.ts';

/** Presses of the Tab key on a page; the rest of a long one is more of the same. */
const most = 120;

/**
 * The beginning of the element that has the focus, and what is wrong there: not seen, not marked, or under something; ''
 * where it is right. The body has it after the end of the page.
 */
const focused = (page: Page): Promise<{ own: string; fault: string }> =>
  page.evaluate(() => {
    const faultOf = (own: Element): string => {
      if (own === document.body) return 'the focus is lost';
      const name = `${own.tagName}.${own.getAttribute('class') ?? ''} “${(own.getAttribute('aria-label') ?? own.textContent).trim().slice(0, 20)}”`;
      const around = [own, ...own.querySelectorAll('*'), own.parentElement, own.parentElement?.parentElement];
      const isMarked = around.some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, strokeWidth, stroke } = getComputedStyle(element);
        const hasStroke = element instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= 2;
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || hasStroke;
      });
      if (!isMarked) return `the focus is not marked on ${name}`;
      const boxes = [...own.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const isSeen = boxes.some(({ left, right, top, bottom }) => {
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const at = document.elementFromPoint(x, y);
        return at !== null && (own.contains(at) || at.contains(own) || at.closest('label')?.contains(own) === true);
      });
      return isSeen ? '' : `the focus is under something on ${name} ${JSON.stringify(boxes[0])}`;
    };
    const own = document.activeElement ?? document.body;
    return { own: own.outerHTML.slice(0, 200), fault: faultOf(own) };
  }); // prettier-ignore

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`the Tab key walks through the page “${kind}”, in sight and back again`, async ({ page }) => {
    await page.goto(siteRoot() + address, { waitUntil: 'networkidle' });
    const seen: string[] = [];
    for (let presses = 0; presses < most; presses++) {
      await page.keyboard.press('Tab');
      let { own, fault } = await focused(page);
      if (own.startsWith('<body')) break;
      // What one leaves may take a moment to close: the card of a term.
      await expect.poll(async () => (fault === '' ? fault : ({ own, fault } = await focused(page)).fault)).toBe(''); // prettier-ignore
      seen.push(own);
    }
    expect(seen.length).toBeGreaterThan(5);
    // Back again, a trap would hold the focus.
    const last = seen.at(-1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).own).not.toBe(last);
  });
}
