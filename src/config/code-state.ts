import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files-below.ts';

/** Settings that change what is built from the same code and content. */
const settings = [
  'BASE_PATH',
  'HISTORY',
  'LIBRARIES',
  'OFFLINE',
  'SITE_URL',
  'SOCIAL_CARDS',
  'SOURCE_DATE_EPOCH',
];

/** Adds the names and the bytes of all files below a folder that are wanted; nothing where there is no folder. */
export function addFiles(hash: Hash, folder: string, isWanted: (file: string) => boolean = () => true): void {
  if (!existsSync(folder)) return;
  for (const file of filesBelow(folder).filter(isWanted)) {
    const bytes = readFileSync(path.join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
}

let known: string | undefined;

/** Digest of the code, the packages and the settings that a site is built with: what a build keeps, it keeps for these. */
export function codeState(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src', 'public']) addFiles(hash, folder);
  for (const file of ['astro.config.mjs', 'package-lock.json']) hash.update(readFileSync(file));
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  known = hash.digest('hex');
  return known;
}
