import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateSW, getManifest } from 'workbox-build';
import { keptFile } from '../../config/kept-file.ts';
import { loadSiteModel } from '../../model/site-model.ts';
import { offlineFilesPath, titlesPath, workerPath, type OfflineFiles } from './kept-manifest.ts';
import { listFiles } from './list-files.ts';
import { pageTitles } from './page-titles.ts';
import { pageFiles } from './page-files.ts';
import { topicsOfFiles } from './text-topics.ts';
import { runtimeCaching, scopeToken } from './worker-options.ts';

const own = (name: string): string => readFileSync(path.join(import.meta.dirname, 'worker', name), 'utf8');

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

/** The page that stands in for those that are not at hand. */
const offlinePage = 'offline/index.html';

/** Stands in the worker where the files are listed that it takes when it is installed. */
const standIn = 'files-of-the-site';
const listedStandIn = `[{url:"${standIn}",revision:null}]`;

/** The worker's code without the files of a site; bundling it takes seconds, so that it is kept. */
async function workerCode(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'worker-'));
  const swDest = path.join(folder, workerPath);
  try {
    writeFileSync(path.join(folder, standIn), standIn);
    await generateSW({
      swDest,
      globDirectory: folder,
      globPatterns: [standIn],
      dontCacheBustURLsMatching: /^/,
      ignoreURLParametersMatching: [/^from$/],
      inlineWorkboxRuntime: true,
      mode: 'production',
      sourcemap: false,
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      disableDevLogs: true,
      runtimeCaching,
    });
    const code = readFileSync(swDest, 'utf8').replace(
      /"(pages|files) \(scope\)"/g,
      '"$1 "+self.registration.scope',
    );
    if (code.includes(scopeToken)) throw new Error('A cache of the service worker is not named by its scope');
    if (code.split(listedStandIn).length !== 2)
      throw new Error('The service worker has no place for its files');
    return code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that the worker's code is made of. */
const madeOf = (): string =>
  ['write-worker.ts', 'worker-options.ts', '../../../node_modules/workbox-build/package.json']
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n');

/** Writes the list of files to keep and the service worker, in one file of its own, into a built site. */
export async function writeWorker(folder: string): Promise<OfflineFiles> {
  writeWhole(path.join(folder, titlesPath), JSON.stringify(pageTitles(folder)));
  const listed = listFiles(folder, topicsOfFiles(loadSiteModel()));
  writeWhole(path.join(folder, offlineFilesPath), JSON.stringify(listed));
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: [offlinePage, titlesPath, ...pageFiles(folder, offlinePage)],
    dontCacheBustURLsMatching: /_astro\//,
  });
  if (warnings.length > 0) throw new Error(`The service worker could not be made: ${warnings.join('; ')}`);
  const code = Buffer.from(await keptFile(madeOf(), workerCode)).toString();
  const scoped = code.replace(listedStandIn, () => JSON.stringify(manifestEntries));
  // The version makes a worker of a new version differ, whatever it was that changed in the site.
  writeWhole(path.join(folder, workerPath), `// Version ${listed.version}\n${own('kept.js')}\n${scoped}\n`);
  return listed;
}

/** Writes a service worker that clears what former ones kept, and goes; the list of files is left out. */
export function writeKillSwitch(folder: string): void {
  writeWhole(path.join(folder, workerPath), own('kill-switch.js'));
}
