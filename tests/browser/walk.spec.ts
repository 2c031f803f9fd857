import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { gatherComplaints } from './complaints.ts';
import { sharedSite } from '../sites.ts';
import { siteReal } from './site.ts';

/** The walk is done by so many visitors, each in a test of its own, so that all processors are busy. */
const visitors = 4;

/** The folder of a card that other pages show in a frame; each kind of entry has one. */
const cardOf = (address: string): string | undefined => /^embed\/[^/]+\//.exec(address)?.[0];

/** Addresses, below the base, of the pages that were built; of the cards, which differ in words only, one of each kind. */
function addresses(): string[] {
  const cards = new Set<string>();
  return readdirSync(sharedSite('real').folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.replace(/index\.html$/, ''))
    .sort()
    .filter((address) => {
      const card = cardOf(address);
      if (card === undefined) return true;
      const isFirst = !cards.has(card);
      cards.add(card);
      return isFirst;
    });
}

const origin = (): string => new URL(siteReal()).origin;

// A service worker would answer in the place of the server, unseen, and fetch the whole site beside the walk.
test.beforeEach(({ context }) =>
  context.addInitScript(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('Refused', 'SecurityError'));
  }),
);

for (const visitor of Array(visitors).keys()) {
  test(`the whole site asks nothing of another host, breaks no policy and reports no error: part ${visitor + 1} of ${visitors}`, async ({
    context,
    page,
  }) => {
    test.setTimeout(600_000);
    const complaints = gatherComplaints(context, origin());
    const all = addresses();
    expect(all.length).toBeGreaterThan(300);
    for (const address of all.filter((_, index) => index % visitors === visitor)) {
      await page.goto(siteReal() + address, { waitUntil: 'load' });
    }
    expect(complaints).toEqual([]);
  });
}

test('each kind of fault would be seen on the walk', async ({ context }) => {
  const complaints = gatherComplaints(context, origin());
  const faulty = `${siteReal()}faulty/`;
  const faults: Readonly<Record<string, string>> = {
    'foreign: https://example.org/x.png': '<img src="https://example.org/x.png">',
    [`404 ${siteReal()}gone.svg`]: `<img src="${siteReal()}gone.svg">`,
    'violates the following Content Security Policy': '<p style="color: red">x</p>',
    'was thrown': `<script src="${siteReal()}throws.js"></script>`,
  };
  // Nothing leaves this machine: what is asked for is told before it is broken off.
  await context.route('https://example.org/**', (route) => route.abort());
  await context.route('**/throws.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "throw new Error('was thrown')" }),
  );
  for (const [complaint, markup] of Object.entries(faults)) {
    complaints.length = 0;
    await context.route(faulty, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "script-src 'self'; style-src 'self'" },
        body: `<!doctype html><html lang="zh-CN"><title>x</title>${markup}`,
      }),
    );
    const page = await context.newPage();
    await page.goto(faulty);
    await expect.poll(() => complaints.join('\n'), complaint).toContain(complaint);
    await page.close();
    await context.unroute(faulty);
  }
});

test('the policy is in force: inline script, foreign pictures and frames are refused', async ({ page }) => {
  await page.goto(siteReal());
  const refused = await page.evaluate(async () => {
    const broken = new Set<string>();
    const all = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        broken.add(effectiveDirective);
        if (broken.size === 4) resolve();
      });
    });
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
    await all;
    return { broken: [...broken].sort(), ran: 'ran' in window };
  });
  expect(refused).toEqual({
    broken: ['frame-src', 'img-src', 'script-src-elem', 'style-src-attr'],
    ran: false,
  });
});
