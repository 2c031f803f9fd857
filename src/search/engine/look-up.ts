import { bucketOf } from '../format/layout.ts';
import type { Place } from '../format/gram-tree.ts';
import type { PageHit } from '../format/page-list.ts';
import type { GramFiles } from './index-files.ts';

/** What the index tells of a gram: the pages that contain it, or its places. */
export type Found =
  | { list: PageHit[] }
  /** `known`: how many of the gram's characters the places are certain of. */
  | { places: Place[]; known: number };

/** Looks a gram of two to four characters up. Only a gram that is complete and very common gives a list. */
export async function lookUp(index: GramFiles, gram: string): Promise<Found> {
  let length = gram.length > 2 && index.split.has(gram.slice(0, 2)) ? 3 : 2;
  for (; length <= gram.length; length += 1) {
    const prefix = gram.slice(0, length);
    const bucket = await index.bucket(bucketOf(prefix, index.root.buckets));
    const entry = bucket.entry(prefix);
    if (entry?.tree !== undefined) {
      const { places, known } = bucket.places(entry.tree, gram.slice(length));
      return { places, known: length + known };
    }
    if (entry?.list === undefined) break;
    if (length === gram.length) return { list: bucket.list(entry.list) };
  }
  return { places: [], known: gram.length };
}

/** Pages that contain a single character. */
export async function lookUpCharacter(index: GramFiles, character: string): Promise<PageHit[]> {
  const bucket = await index.characters(bucketOf(character, index.root.characterBuckets));
  const entry = bucket.entry(character);
  return entry?.list === undefined ? [] : bucket.list(entry.list);
}

/** Places where only punctuation stands between the two characters of the pair. */
export async function lookUpBridge(index: GramFiles, pair: string): Promise<Place[]> {
  const bucket = await index.bucket(bucketOf(pair, index.root.buckets));
  const entry = bucket.entry(pair);
  return entry?.bridge === undefined ? [] : bucket.places(entry.bridge, '').places;
}
