import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { buildSharedSites, sharedSite, type SharedSite } from '../sites.ts';

/** Builds of these sites what is not yet built, and serves them for the whole run. What it returns ends the servers. */
export async function serveSites(names: readonly SharedSite[]): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  await buildSharedSites(names);
  for (const name of names) {
    const { folder, base } = sharedSite(name);
    const server = await serveFolder(folder, { port: 0, base });
    process.env[`SITE_${name.toUpperCase()}`] =
      `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
    servers.push(server);
  }
  return async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

export default (): Promise<() => Promise<void>> => serveSites(['root', 'below', 'law', 'real']);
