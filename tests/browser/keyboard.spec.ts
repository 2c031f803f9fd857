import { expect, test, type Page } from '@playwright/test';
import { pageKinds, siteRoot } from './site.ts';

/** Presses of the Tab key on a page; the rest of a long one is more of the same. */
const most = 120;

/**
 * The beginning of the element that has the focus, '' after the end of the page, and what is wrong there: not seen, not
 * marked, or under something; '' where it is right. What one leaves may take a moment to close, as the card of a term: the
 * page itself waits for that, since asking it again costs more than a press.
 */
const focused = (page: Page): Promise<{ own: string; fault: string }> =>
  page.evaluate(async () => {
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
    const current = (): Element => document.activeElement ?? document.body;
    if (current() === document.body) return { own: '', fault: '' };
    for (let waits = 0; faultOf(current()) !== '' && waits < 200; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { own: current().outerHTML.slice(0, 200), fault: faultOf(current()) };
  }); // prettier-ignore

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`the Tab key walks through the page “${kind}”, in sight and back again`, async ({ page }) => {
    await page.goto(siteRoot() + address, { waitUntil: 'networkidle' });
    const seen: string[] = [];
    let fault = '';
    for (let presses = 0; presses < most && fault === ''; presses++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.own === '') break;
      seen.push(now.own);
      fault = now.fault;
    }
    expect(fault).toBe('');
    expect(seen.length).toBeGreaterThan(5);
    // Back again, a trap would hold the focus.
    const last = seen.at(-1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).own).not.toBe(last);
  });
}
