import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateSW } from 'workbox-build';
import { offlineFilesPath, workerPath, type OfflineFiles } from './kept-manifest.ts';
import { listFiles } from './list-files.ts';
import { pageFiles } from './page-files.ts';
import { runtimeCaching, scopeToken } from './worker-options.ts';

const own = (name: string): string => readFileSync(path.join(import.meta.dirname, 'worker', name), 'utf8');

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

/** The page that stands in for those that are not at hand. */
const offlinePage = 'offline/index.html';

/** Writes the list of files to keep and the service worker, in one file of its own, into a built site. */
export async function writeWorker(folder: string): Promise<OfflineFiles> {
  const listed = listFiles(folder);
  writeWhole(path.join(folder, offlineFilesPath), JSON.stringify(listed));
  const worker = path.join(folder, workerPath);
  const { warnings } = await generateSW({
    swDest: worker,
    globDirectory: folder,
    globPatterns: [offlinePage, ...pageFiles(folder, offlinePage)],
    dontCacheBustURLsMatching: /_astro\//,
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
  if (warnings.length > 0) throw new Error(`The service worker could not be made: ${warnings.join('; ')}`);
  const generated = readFileSync(worker, 'utf8');
  const scoped = generated.replace(/"(pages|files) \(scope\)"/g, '"$1 "+self.registration.scope');
  if (scoped.includes(scopeToken)) throw new Error('A cache of the service worker is not named by its scope');
  // The version makes a worker of a new version differ, whatever it was that changed in the site.
  writeWhole(worker, `// Version ${listed.version}\n${own('kept.js')}\n${scoped}\n`);
  return listed;
}

/** Writes a service worker that clears what former ones kept, and goes; the list of files is left out. */
export function writeKillSwitch(folder: string): void {
  writeWhole(path.join(folder, workerPath), own('kill-switch.js'));
}
