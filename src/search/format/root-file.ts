import { indexFolder } from './layout.ts';

/** Changes when the same texts are written in another way. */
export const formatVersion = 5;

/** The one file of the index whose name stays: it leads to the rest. */
export interface RootFile {
  /** What wrote the index and reads it; another one cannot. */
  engine: string;
  /** Folder of this version below the index folder; a new text has a new one, so its files never change. */
  version: string;
  pages: number;
  /** Files that the reader begins with, below the folder of the version. */
  meta: string;
  wasm: string;
  /** Pairs of characters that stand in very many places, with the number of these in thousands. */
  common: Record<string, number>;
  /** Short forms of what the texts write in full, both normalised. */
  shortForms: Record<string, string>;
}

/** Names that Pagefind gives its reader and the file that the reader begins with. */
export const readerFile = 'pagefind.js';
export const entryFile = 'pagefind-entry.json';

/** Address of the root file below the site's base. */
export const rootPath = `${indexFolder}/root.json`;

/** Addresses of an index's files below the site's base. */
export function indexPaths(version: string) {
  const folder = `${indexFolder}/${version}`;
  return {
    folder,
    reader: `${folder}/${readerFile}`,
    pages: `${folder}/pages.bin`,
    names: `${folder}/names.bin`,
    simplified: `${folder}/simplified.bin`,
    blocks: (number: number) => `${folder}/text/${Math.floor(number / 1000)}/${number % 1000}.bin`,
  };
}
