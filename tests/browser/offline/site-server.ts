import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from '../../../scripts/serve-folder.ts';
import { readMark } from '../../../src/hosting/out-folder.ts';
import { writeWorker } from '../../../src/features/offline/write-worker.ts';

/** A copy of a built site on a server of its own, which a test can cut off, bring back, and publish again. */
export interface SiteServer {
  /** Address of the site, with a slash at its end. */
  url: string;
  folder: string;
  /** No answer any more, as when the network is cut. */
  cut: () => Promise<void>;
  restore: () => Promise<void>;
  /** Changes files, as a new build would, and writes the service worker again. */
  publish: (
    edit: (read: (file: string) => string, write: (file: string, text: string) => void) => void,
  ) => Promise<void>;
  end: () => Promise<void>;
}

/** Serves a copy of a built site under a base path. */
export async function siteServer(built: string, base: string): Promise<SiteServer> {
  const root = mkdtempSync(path.join(tmpdir(), 'offline-'));
  const folder = path.join(root, 'site');
  cpSync(built, folder, { recursive: true });
  // A site that was built over another keeps files of that one, which its list of files does not name.
  for (const file of readMark(folder)?.kept ?? []) rmSync(path.join(folder, file));
  let server: Server | undefined = await serveFolder(folder, { port: 0, base });
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  };
  const restore = async (): Promise<void> => {
    await cut();
    server = await serveFolder(folder, { port, base });
  };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    folder,
    cut,
    restore,
    publish: async (edit) => {
      edit(
        (file) => readFileSync(path.join(folder, file), 'utf8'),
        (file, text) => writeFileSync(path.join(folder, file), text),
      );
      await writeWorker(folder);
      // The server knows the sizes of the files from when it started.
      await restore();
    },
    end: async () => {
      await cut();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
