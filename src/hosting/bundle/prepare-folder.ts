import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { filesBelow } from '../../config/files-below.ts';
import { deployFolder, headerFiles } from '../header-files.ts';
import { writeWorker } from '../../features/offline/write-worker.ts';
import { bundleGuide } from './guide.ts';
import { notFoundPage } from './not-found.ts';
import { rewriteFile } from './rewrite-file.ts';

/** Files that hold addresses; all others are taken as they are. */
const withAddresses = /\.(?:html|js|css|json|csv|xml|txt|svg|ris|ttl|ndjson\.gz)$/;

/** Turns a site that was built under the placeholder into one that stands under any base path. */
export async function prepareFolder(folder: string, title: string): Promise<void> {
  for (const name of filesBelow(folder).filter((file) => withAddresses.test(file))) {
    const file = path.join(folder, name);
    const isPacked = name.endsWith('.gz');
    const bytes = readFileSync(file);
    const text = (isPacked ? gunzipSync(bytes) : bytes).toString();
    const rewritten = rewriteFile(name, text);
    if (rewritten !== text) writeFileSync(file, isPacked ? gzipSync(rewritten) : rewritten);
  }
  copyFileSync(path.join(import.meta.dirname, 'base.js'), path.join(folder, 'base.js'));
  writeFileSync(path.join(folder, '404.html'), notFoundPage(title));
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== deployFolder)
    .map(({ name }) => name)
    .sort();
  for (const [name, text] of headerFiles({ base: '/', folders, isAnywhere: true })) {
    writeFileSync(path.join(folder, name), text);
  }
  // After all else: the service worker lists what the files hold now.
  const { version } = await writeWorker(folder);
  writeFileSync(path.join(folder, '使用说明.txt'), bundleGuide(title, version));
}
