import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { siteRoot } from './site.ts';

/** Pages open at the same time. */
const atOnce = 4;

/** Addresses, below the base, of every page that was built. */
const addresses = (): string[] =>
  readdirSync('dist/test-root', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.replace(/index\.html$/, ''))
    .sort();

test('the whole site asks nothing of another host, breaks no policy and reports no error', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const origin = new URL(siteRoot()).origin;
  const complaints: string[] = [];
  const queue = addresses();
  const all = queue.length;
  expect(all).toBeGreaterThan(300);
  // A service worker would answer in the place of the server, unseen.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.exposeFunction('tellViolation', (words: string) => complaints.push(words));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) => {
      void (window as unknown as { tellViolation: (words: string) => void }).tellViolation(
        `${documentURI}: ${violatedDirective} refused ${blockedURI}`,
      );
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) complaints.push(`foreign: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving a page for the next one breaks off what it was still loading.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
  let seen = 0;
  const walk = async (): Promise<void> => {
    const page = await context.newPage();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await page.goto(siteRoot() + address, { waitUntil: 'load' });
      seen += 1;
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  await context.close();
  expect(complaints).toEqual([]);
  expect(seen).toBe(all);
});

test('the policy is in force: inline script, foreign pictures and frames are refused', async ({ page }) => {
  await page.goto(siteRoot());
  const refused = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.src = 'https://example.org/x.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: red');
    document.body.append(picture, frame, styled);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { broken: [...new Set(broken)].sort(), ran: 'ran' in window };
  });
  expect(refused.ran).toBe(false);
  expect(refused.broken).toEqual(['frame-src', 'img-src', 'script-src-elem', 'style-src-attr']);
});
