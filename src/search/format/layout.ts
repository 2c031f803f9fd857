/** Folder of the index below the site's base. */
export const indexFolder = 'search-index';

/** Characters of normalised text to a block: the unit in which text is fetched. A page begins with a new block. */
export const blockSize = 1024;

/** Blocks that one file holds, whatever pages they belong to: what a host counts is files. */
export const blocksPerFile = 4;

/** Longest run of characters that the index knows as one gram. */
export const gramLength = 4;

/** A gram with no more places than this is not told apart by the characters that follow it. */
export const leafPlaces = 8;

/** Bytes, before compression, from which a gram's longer grams are kept in buckets of their own. */
export const splitBytes = 16384;

/** Bytes, before compression, that a bucket is meant to hold. */
export const bucketBytes = 16384;

/** Number of the bucket, of `buckets`, that holds what is known of a gram. */
export function bucketOf(gram: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index += 1) {
    hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % buckets;
}

/** What stands where: an ordinary paragraph, a heading, or a title or other name of the page. */
export const placeClass = { text: 0, heading: 1, name: 2 } as const;
export type PlaceClass = (typeof placeClass)[keyof typeof placeClass];
