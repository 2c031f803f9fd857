import { ByteReader } from './byte-reader.ts';
import { readTree, skipTree, type Place } from './gram-tree.ts';
import { readPageList, type PageHit } from './page-list.ts';

/** What an entry tells of its gram, beside the trees of pairs. */
export const entryKind = { list: 0, tree: 1, bridge: 2 } as const;

/** What a bucket knows of a gram. */
export interface BucketEntry {
  /** Offset of the tree of places; absent where the gram is kept in longer grams, or stands nowhere. */
  tree?: number;
  /** Pages of a gram that is kept in longer grams. */
  list?: number;
  /** Offset of the places where only punctuation stands between the two characters. */
  bridge?: number;
}

/** A bucket of the index, read once. */
export interface Bucket {
  entry: (gram: string) => BucketEntry | undefined;
  /** Places of the gram's tree that go on with `rest`. */
  places: (tree: number, rest: string) => { places: Place[]; known: number };
  list: (offset: number) => PageHit[];
}

/** Opens the bytes of a bucket. */
export function openBucket(bytes: Uint8Array): Bucket {
  const entries = new Map<string, BucketEntry>();
  const reader = new ByteReader(bytes);
  let unit = 0;
  for (let pairs = reader.varint(); pairs > 0; pairs -= 1) {
    unit += reader.varint();
    const gram = String.fromCharCode(unit) + reader.units(1);
    entries.set(gram, { tree: reader.offset });
    skipTree(reader);
  }
  while (!reader.atEnd) {
    const header = reader.varint();
    const gram = reader.units(Math.floor(header / 4));
    const length = reader.varint();
    const entry = entries.get(gram) ?? {};
    entries.set(gram, entry);
    const kind = header % 4;
    if (kind === entryKind.tree) entry.tree = reader.offset;
    else if (kind === entryKind.list) entry.list = reader.offset;
    else entry.bridge = reader.offset;
    reader.offset += length;
  }
  return {
    entry: (gram) => entries.get(gram),
    places: (tree, rest) => readTree(new ByteReader(bytes, tree), rest),
    list: (offset) => readPageList(new ByteReader(bytes, offset)),
  };
}
