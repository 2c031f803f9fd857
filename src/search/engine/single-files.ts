import type { NamedPage } from '../format/names-file.ts';
import { entryFile, formatVersion, indexPaths, rootPath, type RootFile } from '../format/root-file.ts';
import { otherVersion } from './failures.ts';
import { unpack, type FetchFile } from './fetch-file.ts';

const decoder = new TextDecoder();

/** Reads the file that leads to the rest of an index; rejects for what another version wrote. */
export async function readRoot(fetchFile: FetchFile): Promise<RootFile> {
  const root = JSON.parse(decoder.decode(await fetchFile(rootPath))) as RootFile;
  if (root.engine.startsWith(`${formatVersion} `)) return root;
  throw otherVersion(root.engine, String(formatVersion));
}

/** Reads a packed file of the index. */
export const readJson = async <Value>(fetchFile: FetchFile, path: string): Promise<Value> =>
  JSON.parse(decoder.decode(await unpack(await fetchFile(path)))) as Value;

/** Fetches the files that the search begins with, so that the browser has them at hand. */
export async function fetchAhead(fetchFile: FetchFile): Promise<void> {
  const root = await readRoot(fetchFile);
  const paths = indexPaths(root.version);
  const below = [root.meta, root.wasm, entryFile].map((name) => `${paths.folder}/${name}`);
  await Promise.all([paths.reader, paths.pages, ...below].map(fetchFile));
}

/** Only the names of the index that stands below the site's base. */
export async function fetchNames(fetchFile: FetchFile): Promise<NamedPage[]> {
  const { version } = await readRoot(fetchFile);
  return readJson<NamedPage[]>(fetchFile, indexPaths(version).names);
}

/** Traditional characters and what each is read as, in the same order. */
export interface SimplifiedPairs {
  traditional: string;
  simplified: string;
}

/** The characters as a map. */
export const mapOf = ({ traditional, simplified }: SimplifiedPairs): ReadonlyMap<string, string> =>
  new Map(Array.from(traditional, (character, index) => [character, simplified.charAt(index)]));

/** Only the traditional characters, and how they are read, of the index that stands below the site's base. */
export async function fetchSimplified(fetchFile: FetchFile): Promise<ReadonlyMap<string, string>> {
  const { version } = await readRoot(fetchFile);
  return mapOf(await readJson<SimplifiedPairs>(fetchFile, indexPaths(version).simplified));
}
