import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../scripts/serve-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'serve-folder-'));
let server: Server;
let port = 0;
let origin = '';

beforeAll(async () => {
  mkdirSync(path.join(root, 'about'));
  writeFileSync(path.join(root, 'index.html'), 'home');
  writeFileSync(path.join(root, 'about/index.html'), 'about');
  writeFileSync(path.join(root, 'ten.txt'), '0123456789');
  writeFileSync(path.join(root, '404.html'), 'lost');
  writeFileSync(path.join(root, '.site.json'), '{}');
  writeFileSync(path.join(root, 'large.bin'), Buffer.alloc(8 * 1024 * 1024));
  server = await serveFolder(root, { port: 0, base: '/wenku/' });
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

const get = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${origin}${address}`, { redirect: 'manual', ...init });

test('only on the loopback address', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

test.each([
  ['/wenku/', 200, 'home'],
  ['/wenku/about/', 200, 'about'],
  ['/wenku/nothing/', 404, 'lost'],
  ['/elsewhere/', 404, 'lost'],
  ['/wenku/.site.json', 404, 'lost'],
  ['/wenku/%2e%2e/secret', 404, 'lost'],
  ['/wenku/%', 404, 'lost'],
  ['/wenku/%00', 404, 'lost'],
])('%s is %d', async (address, status, text) => {
  const response = await get(address);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(text);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['/wenku', '/wenku/'],
  ['/wenku/about', '/wenku/about/'],
])('%s leads to %s', async (from, to) => {
  const response = await get(from);
  expect([response.status, response.headers.get('location')]).toEqual([302, to]);
});

describe('ranges', () => {
  test.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=-5', 206, '56789'],
    ['bytes=8-', 206, '89'],
    ['bytes=5-2', 416, undefined],
    ['bytes=-0', 416, undefined],
    ['bytes=99-', 416, undefined],
    ['lines=1-2', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
  ])('%s: %d', async (range, status, text) => {
    const response = await get('/wenku/ten.txt', { headers: { range } });
    const body = await response.text();
    expect(response.status).toBe(status);
    if (text !== undefined) expect(body).toBe(text);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
  const response = await get('/wenku/', { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('HEAD has the headers and no body, of a lost page too', async () => {
  for (const [address, status] of [
    ['/wenku/ten.txt', 200],
    ['/wenku/lost', 404],
  ] as const) {
    const response = await get(address, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([status, '']);
  }
});

/** How many times this process has a file open. */
const timesOpen = (file: string): number =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`) === file;
    } catch {
      return false;
    }
  }).length;

test.skipIf(process.platform !== 'linux')(
  'clients that hang up leave no file open, and the server goes on',
  async () => {
    const large = path.join(root, 'large.bin');
    const hangUp = (): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('GET /wenku/large.bin HTTP/1.1\r\nHost: x\r\n\r\n');
        });
        socket.once('data', () => {
          socket.destroy();
          resolve();
        });
      });
    await Promise.all(Array.from({ length: 300 }, hangUp));
    await expect.poll(() => timesOpen(large), { timeout: 20_000 }).toBe(0);
    expect((await get('/wenku/')).status).toBe(200);
  },
);
