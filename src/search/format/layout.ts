/** Folder of the index below the site's base. */
export const indexFolder = 'search-index';

/** Characters of normalised text to a block: the unit in which text is fetched. A page begins with a new block. */
export const blockSize = 1024;

/** Blocks that one file holds, whatever pages they belong to: what a host counts is files. */
export const blocksPerFile = 4;

/** What stands where: an ordinary paragraph, a heading, or a title or other name of the page. */
export const placeClass = { text: 0, heading: 1, name: 2 } as const;
export type PlaceClass = (typeof placeClass)[keyof typeof placeClass];
