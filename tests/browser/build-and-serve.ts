import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../scripts/serve-folder.ts';

/** Sites that the browser tests look at: at the root, and below a base path as a shared host would have it. */
const sites = [
  { name: 'SITE_ROOT', base: '/', out: '.cache/sites/root' },
  { name: 'SITE_BELOW', base: '/wenku/2025/', out: '.cache/sites/below' },
];

async function build(base: string, out: string): Promise<void> {
  const child = spawn('node', ['scripts/build.ts'], {
    env: { ...process.env, BASE_PATH: base, OUT_DIR: out, CACHE_DIR: `${out}.cache`, CI: 'true' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`The site under ${base} could not be built:\n${said}`);
}

/**
 * Builds the real content for these sites and serves them for the whole run; `SITES=built` takes the last builds. What
 * it returns ends the servers.
 */
export async function serveSites(names: readonly string[]): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  const wanted = sites.filter(({ name }) => names.includes(name));
  if (process.env['SITES'] !== 'built') await Promise.all(wanted.map(({ base, out }) => build(base, out)));
  for (const { name, base, out } of wanted) {
    const server = await serveFolder(out, { port: 0, base });
    process.env[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
    servers.push(server);
  }
  return async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

export default (): Promise<() => Promise<void>> => serveSites(sites.map(({ name }) => name));
