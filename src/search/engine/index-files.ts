import type { BlockFile } from '../format/block-file.ts';
import { blocksPerFile } from '../format/layout.ts';
import type { NamedPage } from '../format/names-file.ts';
import { openPageTable, type PageTable, type PageTableFile } from '../format/page-table.ts';
import { entryFile, formatVersion, indexPaths, rootPath, type RootFile } from '../format/root-file.ts';
import { remember, unpack, type FetchFile } from './fetch-file.ts';
import { openWords, type LoadReader, type Words } from './pagefind-words.ts';

const decoder = new TextDecoder();

/** The files of an index, each fetched when it is first asked for. */
export interface IndexFiles {
  root: RootFile;
  words: Words;
  table: PageTable;
  /** A block by its number in the library. */
  block: (number: number) => Promise<BlockFile>;
  names: () => Promise<NamedPage[]>;
  simplified: () => Promise<ReadonlyMap<string, string>>;
}

/** Told where the library was published anew in a form that the page, which is older, cannot read. */
export const otherVersionName = 'OtherVersion';

/** What is told of an index that another version wrote. */
export function otherVersion(found: string, read: string): Error {
  const error = new Error(`The search index is of version ${found}, not ${read}.`);
  error.name = otherVersionName;
  return error;
}

/** Reads the file that leads to the rest of an index; rejects for what another version wrote. */
export async function readRoot(fetchFile: FetchFile): Promise<RootFile> {
  const root = JSON.parse(decoder.decode(await fetchFile(rootPath))) as RootFile;
  if (root.engine.startsWith(`${formatVersion} `)) return root;
  throw otherVersion(root.engine, String(formatVersion));
}

const readJson = async <Value>(fetchFile: FetchFile, path: string): Promise<Value> =>
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

interface SimplifiedPairs {
  traditional: string;
  simplified: string;
}

const mapOf = ({ traditional, simplified }: SimplifiedPairs): ReadonlyMap<string, string> =>
  new Map(Array.from(traditional, (character, index) => [character, simplified.charAt(index)]));

/** Only the traditional characters, and how they are read, of the index that stands below the site's base. */
export async function fetchSimplified(fetchFile: FetchFile): Promise<ReadonlyMap<string, string>> {
  const { version } = await readRoot(fetchFile);
  return mapOf(await readJson<SimplifiedPairs>(fetchFile, indexPaths(version).simplified));
}

/** Opens the index that stands below the site's base. */
export async function openIndex(fetchFile: FetchFile, loadReader: LoadReader): Promise<IndexFiles> {
  const root = await readRoot(fetchFile);
  const paths = indexPaths(root.version);
  const [tableFile, words] = await Promise.all([
    readJson<PageTableFile>(fetchFile, paths.pages),
    openWords(paths.folder, root, fetchFile, () => loadReader(paths.reader)),
  ]);
  const table = openPageTable(tableFile);
  const blocks = remember((number: number) => readJson<BlockFile[]>(fetchFile, paths.blocks(number)));
  const names = remember((path: string) => readJson<NamedPage[]>(fetchFile, path));
  const simplified = remember(async (path: string) =>
    mapOf(await readJson<SimplifiedPairs>(fetchFile, path)),
  );
  return {
    root,
    words,
    table,
    async block(number) {
      const file = await blocks(Math.floor(number / blocksPerFile));
      const block = file[number % blocksPerFile];
      if (!block) throw new RangeError(`The search index has no block ${number}.`);
      return block;
    },
    names: () => names(paths.names),
    simplified: () => simplified(paths.simplified),
  };
}
