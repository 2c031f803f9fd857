import { entryKind } from '../format/bucket.ts';
import { ByteWriter } from '../format/byte-writer.ts';
import { writeLeaf } from '../format/gram-tree.ts';
import { gramLength, splitBytes } from '../format/layout.ts';
import { PageListWriter } from '../format/page-list.ts';
import type { BucketSet } from './bucket-set.ts';
import { hitsOfPlaces } from './character-lists.ts';
import type { Corpus } from './corpus.ts';
import { rangesAt, writeTree } from './write-tree.ts';

/**
 * Files the grams of the corpus into buckets. A gram whose tree is large leaves only its page list in its own
 * bucket, and its longer grams go to buckets of theirs. Returns the pairs so split, the most common first.
 */
export function fillBuckets(
  buckets: BucketSet,
  corpus: Corpus,
  places: Uint32Array,
  pageOfBlock: Uint32Array,
): string[] {
  const writer = new ByteWriter();
  const split: { pair: string; places: number }[] = [];

  const file = (gram: string, start: number, end: number): void => {
    writer.clear();
    writeTree(writer, corpus, places, start, end, gram.length);
    if (writer.length <= splitBytes || gram.length === gramLength) {
      if (gram.length === 2) buckets.addPair(gram, writer.result());
      else buckets.addOther(gram, entryKind.tree, writer.result());
      return;
    }
    if (gram.length === 2) split.push({ pair: gram, places: end - start });
    const list = new PageListWriter();
    for (const hit of hitsOfPlaces(corpus, places.slice(start, end).sort(), pageOfBlock)) list.add(hit);
    buckets.addOther(gram, entryKind.list, list.result());
    for (const longer of rangesAt(corpus, places, start, end, gram.length)) {
      if (longer.unit !== 0) file(gram + String.fromCharCode(longer.unit), longer.start, longer.end);
    }
  };

  for (const first of rangesAt(corpus, places, 0, places.length, 0)) {
    for (const second of rangesAt(corpus, places, first.start, first.end, 1)) {
      if (second.unit !== 0) file(String.fromCharCode(first.unit, second.unit), second.start, second.end);
    }
  }
  return split.sort((a, b) => b.places - a.places).map(({ pair }) => pair);
}

/** Files the pairs between which only punctuation stands. */
export function fillBridges(buckets: BucketSet, corpus: Corpus, found: ReadonlyMap<string, number[]>): void {
  const writer = new ByteWriter();
  for (const [pair, addresses] of found) {
    writer.clear();
    writeLeaf(writer, Uint32Array.from(addresses), corpus);
    buckets.addOther(pair, entryKind.bridge, writer.result());
  }
}
