import type { BlockFile } from '../format/block-file.ts';
import { blocksPerFile } from '../format/layout.ts';
import type { NamedPage } from '../format/names-file.ts';
import { openPageTable, type PageTable, type PageTableFile } from '../format/page-table.ts';
import { indexPaths, type RootFile } from '../format/root-file.ts';
import { remember, type FetchFile } from './fetch-file.ts';
import { openWords, type LoadReader, type Words } from './pagefind-words.ts';
import { mapOf, readJson, readRoot, type SimplifiedPairs } from './single-files.ts';

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
