import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveFolder } from '../../../scripts/serve-folder.ts';
import { copySamplePart } from '../../fixture-library.ts';
import { buildSite } from '../../build/build-site.ts';
import { sharedSite } from '../../sites.ts';
import { makeRepository } from '../../unit/history/repository.ts';

/** The whole library, which holds the small one as it was at first. */
const first = sharedSite('below');
const { base } = first;

/** The small library on a server, first as it was, then after a term got new words and a new name. */
export interface RenamedLibrary {
  /** Address of the site, with a slash at its end; it stays. */
  url: string;
  /** Puts the later state of the site in place of the first, as a publication does. */
  publish: () => Promise<void>;
  end: () => Promise<void>;
}

/** The explanation of 托位, before and after. */
export const explanations = {
  before: '一个孩子在托育机构里的位置；多少托位，就能同时照看多少孩子。',
  after: '一名婴幼儿在托育机构里的位置；有多少托位，就能同时照看多少孩子。',
} as const;

/** Builds the later state from a repository with its history. */
export async function renamedLibrary(): Promise<RenamedLibrary> {
  const library = makeRepository();
  const { content, folder } = library;
  const permalinks = (...args: string[]): void => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/permalinks.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });
    if (status !== 0) throw new Error(stdout + stderr);
  };
  const replace = (file: string, was: string, now: string): void => {
    const text = readFileSync(path.join(content, file), 'utf8');
    if (!text.includes(was)) throw new Error(`${file} does not hold “${was}”`);
    writeFileSync(path.join(content, file), text.replaceAll(was, now));
  };
  copySamplePart(content);
  permalinks();
  library.commit('2026-01-01');
  replace('glossary/tuo-wei.yaml', explanations.before, explanations.after);
  library.commit('2026-02-02');
  library.move('glossary/tuo-wei.yaml', 'glossary/tuo-wei-shu.yaml');
  for (const collection of ['glossary', 'targets', 'cases', 'figures']) {
    for (const name of readdirSync(path.join(content, collection))) {
      const file = `${collection}/${name}`;
      if (readFileSync(path.join(content, file), 'utf8').includes('[tuo-wei]')) {
        replace(file, '[tuo-wei]', '[tuo-wei-shu]');
      }
    }
  }
  permalinks('--move', 'glossary/tuo-wei', 'glossary/tuo-wei-shu');
  library.commit('2026-03-03');
  const later = buildSite({ content, out: path.join(folder, 'later'), base, environment: { HISTORY: 'on' } });

  let server: Server = await serveFolder(first.folder, { port: 0, base });
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    publish: async () => {
      await close();
      server = await serveFolder(later.folder, { port, base });
    },
    end: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
