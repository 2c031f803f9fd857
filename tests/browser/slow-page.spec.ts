import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sirv from 'sirv';
import { sharedSite } from '../sites.ts';
import { shiftsOf, watchShifts } from './page-health.ts';
import { pageKinds } from './site.ts';

const { folder } = sharedSite('root');

/** Of a page so many bytes come at a time, until what fills a window has come; then the rest. */
const piece = 900;
const pieces = 18;

let server: Server;

/** Serves the pages of the site in pieces, as a bad connection brings them, and all else at once. */
test.beforeAll(async () => {
  const files = sirv(folder, { etag: false });
  const send = async (page: Buffer, write: (bytes: Buffer) => void): Promise<void> => {
    let sent = page.indexOf('<header');
    write(page.subarray(0, sent));
    for (let number = 0; number < pieces && sent < page.length; number += 1, sent += piece) {
      await pause(40);
      write(page.subarray(sent, sent + piece));
    }
    write(page.subarray(sent));
  };
  server = createServer((request, response) => {
    const file = path.join(folder, request.url ?? '/', 'index.html');
    if (!existsSync(file)) return files(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    void send(readFileSync(file), (bytes) => response.write(bytes)).then(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => server.close());

for (const kind of ['home', 'instrument index', 'corrected text', 'glossary', 'corrections', 'matrix']) {
  test(`${kind} holds still however slowly it comes`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/${pageKinds[kind] ?? ''}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('contentinfo')).toBeAttached();
    // Words that are cut in two may push their line by a hair.
    expect((await shiftsOf(page)).filter((shift) => parseFloat(shift) >= 0.001)).toEqual([]);
  });
}
