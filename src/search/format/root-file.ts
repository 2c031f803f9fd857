import { indexFolder } from './layout.ts';

/** The one file of the index whose name stays: it leads to the rest. */
export interface RootFile {
  /** Folder of this version below the index folder; a new text has a new one, so its files never change. */
  version: string;
  pages: number;
  /** Number of buckets of grams. */
  buckets: number;
  /** Number of buckets of single characters. */
  characterBuckets: number;
  /**
   * The most common of the pairs of characters that are kept in longer grams, one after the other. They save a reader a
   * look at the pair; the index is complete without them. They stand here, so that a gram is fetched beside the table.
   */
  split: string;
}

/** Address of the root file below the site's base. */
export const rootPath = `${indexFolder}/root.json`;

/** Addresses of an index's files below the site's base. */
export function indexPaths(version: string) {
  const folder = `${indexFolder}/${version}`;
  const numbered = (kind: string, number: number): string =>
    `${folder}/${kind}/${Math.floor(number / 1000)}/${number % 1000}.bin`;
  return {
    pages: `${folder}/pages.bin`,
    facets: `${folder}/facets.bin`,
    names: `${folder}/names.bin`,
    simplified: `${folder}/simplified.bin`,
    bucket: (number: number) => numbered('grams', number),
    characters: (number: number) => numbered('characters', number),
    blocks: (number: number) => numbered('text', number),
  };
}
