import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../config/files-below.ts';
import { offlineFilesPath, workerPath, type ListedFile, type OfflineFiles } from './kept-manifest.ts';

/**
 * Files that serve hosts, crawlers, previews of links and other sites, not readers: cards are framed elsewhere, and the
 * page of an entry says more; a text as XML is for other programs; a QR code that is not at hand is drawn by the page,
 * as handouts and cards draw theirs.
 */
const notForReaders = [
  /^(?:404\.html|robots\.txt|_headers|\.htaccess|web\.config|feed\.xml|sitemap[^/]*\.xml)$/,
  /^(?:data\/akn|deploy|embed|qr|social)\//,
  /(?:^|\/)\.[^/]+$/,
];

const hash = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * Every file of a built site that a reader may want without a network, by path, with its bytes and its hash. `topicsOf`
 * says by which topics a reader chooses a file; undefined for what belongs to every choice.
 */
export function listFiles(
  folder: string,
  topicsOf: (file: string) => readonly string[] | undefined = () => undefined,
): OfflineFiles {
  const topics: string[] = [];
  const rankOf = (topic: string): number => {
    if (!topics.includes(topic)) topics.push(topic);
    return topics.indexOf(topic);
  };
  const files = filesBelow(folder)
    .filter((name) => name !== workerPath && name !== offlineFilesPath)
    .filter((name) => !notForReaders.some((pattern) => pattern.test(name)))
    .map((name): ListedFile => {
      const content = readFileSync(path.join(folder, name));
      const own = topicsOf(name)?.map(rankOf);
      return own ? [name, content.length, hash(content), own] : [name, content.length, hash(content)];
    });
  return {
    version: hash(JSON.stringify(files)),
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    files,
    topics,
  };
}
