import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = readFileSync(ofBuilder.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe is asked beside its own choice of rules. */
interface Look {
  /** Selector of the part that is looked at; by default the whole page. */
  part?: string;
  /** Judge by this rule alone. */
  only?: string;
  /** Judge contrast alone: for a page whose colours alone have changed since the last look. */
  onlyContrast?: boolean;
  /** Contrast of seven to one, 4.5 for large letters: what high contrast promises. */
  high?: boolean;
  /** Rules that are off unless they are named. */
  also?: readonly 'target-size'[];
}

const highContrast = { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } };

/** Of so many elements that look alike colours are judged; the rest is the same look in another place. */
const judged = 3;
const repeats = 'data-look-repeated';

/** What axe judges by the colours around an element, and takes most of its time for: it passes over what is marked. */
const colourRules = [
  { id: 'color-contrast', selector: `:not([${repeats}])` },
  { id: 'link-in-text-block', selector: `a[href]:not([${repeats}]), [role=link]:not([${repeats}])` },
];

interface Axe {
  axe: { configure: (changes: { rules: typeof colourRules }) => void };
}

/**
 * Marks what need not be judged for its colours, as it takes axe most of its time on long texts: elements all of whose words
 * look like others before them, in their colours, size and lines, and the classes of everything around them.
 */
async function markRepeats(page: Page, part = 'body'): Promise<void> {
  await page.evaluate(
    ([most, mark, within]) => {
      const kept = new Map<string, number>();
      const paths = new Map<Element, string>();
      const looks = new Map<Element, Set<string>>();
      const read = (element: Element, around: string): Set<string> => {
        const style = getComputedStyle(element);
        const {
          backgroundColor,
          backgroundImage,
          borderBottom,
          color,
          fontSize,
          fontWeight,
          opacity,
          textDecorationLine,
        } = style;
        const path = `${around} ${element.tagName}.${element.getAttribute('class') ?? ''} ${backgroundColor} ${backgroundImage} ${opacity}`;
        const found = new Set<string>();
        if (
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        ) {
          paths.set(
            element,
            `${path} ${color} ${fontSize} ${fontWeight} ${borderBottom} ${textDecorationLine}`,
          );
          found.add(paths.get(element) ?? '');
        }
        for (const child of element.children) for (const look of read(child, path)) found.add(look);
        looks.set(element, found);
        return found;
      };
      const choose = (element: Element): void => {
        const all = [...(looks.get(element) ?? [])];
        if (all.length > 0 && all.every((look) => (kept.get(look) ?? 0) >= most)) {
          for (const own of [element, ...element.querySelectorAll('*')]) own.setAttribute(mark, '');
          return;
        }
        const own = paths.get(element);
        if (own !== undefined) kept.set(own, (kept.get(own) ?? 0) + 1);
        for (const child of element.children) choose(child);
      };
      for (const whole of document.querySelectorAll(within)) {
        read(whole, '');
        choose(whole);
      }
    },
    [judged, repeats, part] as const,
  );
}

const found = ({ violations: broken }: AxeResults): [string, string[]][] =>
  broken.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))]);

/** What axe finds wrong: each rule with the elements that break it. */
export async function violations(page: Page, look: Look = {}): Promise<[string, string[]][]> {
  const { part, only, onlyContrast = false, high = false, also = [] } = look;
  // Its half a megabyte is read once for a page that was loaded; the builder would read it twice for every run.
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => 'axe' in window)) continue;
    await frame.evaluate(axeSource);
    await frame.evaluate((rules) => (window as unknown as Axe).axe.configure({ rules }), colourRules);
  }
  const run = (ask: (axe: AxeBuilder) => AxeBuilder): Promise<AxeResults> => {
    // The legacy mode differs for frames of other hosts only; it spares a second page for each run.
    const axe = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode(true);
    return ask(part === undefined ? axe : axe.include(part)).analyze();
  };
  // What is right needs no selectors.
  const resultTypes: ['violations'] = ['violations'];
  if (only !== undefined) return found(await run((axe) => axe.options({ resultTypes }).withRules([only])));
  // Links and buttons take their colours over some frames.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await markRepeats(page, part);
  const names = [...colourRules.map(({ id }) => id), ...also];
  const checks = high ? { checks: { 'color-contrast': { options: highContrast } } } : {};
  const results = await run((axe) =>
    onlyContrast
      ? axe.options({ resultTypes, ...checks }).withRules(names)
      : axe.options({
          resultTypes,
          ...checks,
          rules: Object.fromEntries(names.map((name) => [name, { enabled: true }])),
        }),
  );
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }, repeats);
  return found(results);
}

/**
 * What axe finds wrong in light colours, and what it finds of contrast in dark ones: the same elements stand in both. The
 * page is left in the light.
 */
export async function violationsInBothSchemes(page: Page): Promise<[string, string[]][]> {
  const both = await violations(page);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-scheme=${colorScheme}]`).waitFor();
    if (colorScheme === 'dark') both.push(...(await violations(page, { onlyContrast: true })));
  }
  return both;
}

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
