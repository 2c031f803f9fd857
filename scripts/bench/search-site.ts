import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { setSiteHeaders } from '../serve-folder.ts';

const built = path.resolve('.cache/sites/bench-search-page');

/** The stock search as a page of its own: what its interface does for the first five results, and nothing else. */
const stockPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>stock</title><ol></ol>
<script type="module">
import * as pagefind from './pagefind/pagefind.js';
window.ask = async (query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  document.querySelector('ol').replaceChildren(...shown.map(({ url, meta, excerpt }) => {
    const item = document.createElement('li');
    item.innerHTML = \`<a href="\${url}">\${meta.title}</a> \${excerpt}\`;
    return item;
  }));
  return results.map(({ id }) => id);
};
window.benchIds = await window.ask(new URLSearchParams(location.search).get('q'));
window.benchDone = performance.now();
</script></html>`;

let isBuilt = false;

/** Builds the site, whose search page serves every size of a run. */
function buildOnce(): void {
  if (isBuilt) return;
  const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: built, BASE_PATH: '/', CI: 'true' },
  });
  if (status !== 0) throw new Error(stderr);
  isBuilt = true;
}

/** Puts the search pages beside the indexes in the folder: ours as the site builds it, and the stock one. */
export function placePages(folder: string): void {
  buildOnce();
  for (const part of ['search', '_astro', 'scheme.js']) {
    cpSync(path.join(built, part), path.join(folder, part), { recursive: true });
  }
  writeFileSync(path.join(folder, 'stock.html'), stockPage);
}

export interface CountingServer {
  address: string;
  /** Bytes that the search asked for since the last call, and their requests. */
  take: () => { bytes: number; requests: number };
  close: () => void;
}

/**
 * Serves the folder with the headers of the site and counts what the search fetches: scripts after gzip, the files of an index as they are. The
 * page itself and its styles are not counted.
 */
export async function serveCounting(folder: string): Promise<CountingServer> {
  const files = sirv(folder, { etag: true, setHeaders: setSiteHeaders });
  let counted = { bytes: 0, requests: 0 };
  const sizes = new Map<string, number>();
  // Weighed once: packing takes time of the machine that is measured.
  const sizeOf = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const place = path.join(folder, file);
    const content = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
    const size = file.endsWith('.js') ? gzipSync(content).length : content.length;
    sizes.set(file, size);
    return size;
  };
  const server = createServer((request, response) => {
    const file = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (/\.js$|^\/(?:search-index|pagefind)\//u.test(file)) {
      counted.bytes += sizeOf(file);
      counted.requests += 1;
    }
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = counted;
      counted = { bytes: 0, requests: 0 };
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
