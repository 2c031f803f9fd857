import type { Browser } from 'playwright';
import type { Engine } from './search-index.ts';
import type { CountingServer } from './search-site.ts';

export interface QueryCost {
  /** Bytes and requests of the first query of a visit. */
  bytes: number;
  requests: number;
  /** Milliseconds from opening the page to the first five results. */
  cold: number;
  /** Milliseconds of another query on the page that is open, its files fetched from the server. */
  warm: number;
  /** Milliseconds of the first query asked again, its files at hand. */
  again: number;
  /** What the stock search found: names of its results, in order. */
  ids: string[];
}

// Notes when the answer stands on our page; the stock page does it itself.
const watch = `
  new MutationObserver(() => {
    const list = document.querySelector('ol[data-results][data-total]');
    if (list && !('benchDone' in window)) window.benchDone = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

// Asks on the open page and tells how long the answer took.
const askOurs = (text: string) => `new Promise((resolve) => {
  const form = document.querySelector('main form');
  const list = document.querySelector('ol[data-results]');
  const began = performance.now();
  new MutationObserver(() => {
    if (list.dataset.query === ${text} && 'total' in list.dataset) resolve(performance.now() - began);
  }).observe(list, { attributes: true });
  form.querySelector('input').value = ${text};
  form.requestSubmit();
})`;
const askStock = (text: string) => `(async () => {
  const began = performance.now();
  await window.ask(${text});
  return performance.now() - began;
})()`;

/** Asks one query in a fresh visit, the next one on the page that is then open, and the first one again. */
export async function measureQuery(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  query: string,
  next: string,
): Promise<QueryCost> {
  // The measuring scripts are text, which the page's own policy refuses. What keeps a page offline is not the search's.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const tab = await context.newPage();
  await tab.addInitScript(watch);
  server.take();
  const path = { ours: 'search/', stock: 'stock.html' }[engine];
  await tab.goto(`${server.address}${path}?q=${encodeURIComponent(query)}`);
  await tab.waitForFunction('"benchDone" in window', undefined, { polling: 20 });
  const cold = await tab.evaluate<number>('window.benchDone');
  const ids = await tab.evaluate<string[]>('window.benchIds ?? []');
  await tab.waitForLoadState('networkidle');
  const { bytes, requests } = server.take();
  const ask = async (words: string): Promise<number> => {
    const text = JSON.stringify(words);
    const time = await tab.evaluate<number>(engine === 'ours' ? askOurs(text) : askStock(text));
    await tab.waitForLoadState('networkidle');
    return time;
  };
  const warm = await ask(next);
  const again = await ask(query);
  await context.close();
  return { bytes, requests, cold, warm, again, ids };
}
