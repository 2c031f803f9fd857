import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../scripts/serve-folder.ts';

/** Sites that the browser tests look at: at the root, and below a base path as a shared host would have it. */
const sites = [
  { name: 'SITE_ROOT', base: '/', out: 'dist/test-root' },
  { name: 'SITE_BELOW', base: '/wenku/2025/', out: 'dist/test-below' },
];

function build(base: string, out: string): void {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: base, OUT_DIR: out, CI: 'true' },
  });
  if (status !== 0) throw new Error(`The site under ${base} could not be built:\n${stdout}${stderr}`);
}

/** Builds the real content twice and serves both sites for the whole run; `SITES=built` takes the last builds. */
export default async function buildAndServe(): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  for (const { name, base, out } of sites) {
    if (process.env['SITES'] !== 'built') build(base, out);
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
