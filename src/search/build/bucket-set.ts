import { ByteWriter } from '../format/byte-writer.ts';
import { bucketOf } from '../format/layout.ts';

interface Bucket {
  pairs: ByteWriter;
  pairCount: number;
  lastUnit: number;
  others: ByteWriter;
}

/** The buckets of an index while they are filled; `openBucket` reads what comes out. */
export class BucketSet {
  private readonly buckets: Bucket[];

  constructor(count: number) {
    this.buckets = Array.from({ length: count }, () => ({
      pairs: new ByteWriter(),
      pairCount: 0,
      lastUnit: 0,
      others: new ByteWriter(),
    }));
  }

  private bucket(gram: string): Bucket {
    return this.buckets[bucketOf(gram, this.buckets.length)] as Bucket;
  }

  /** Adds the tree of a pair of characters; pairs come in the order of their characters. */
  addPair(gram: string, tree: Uint8Array): void {
    const bucket = this.bucket(gram);
    bucket.pairs.varint(gram.charCodeAt(0) - bucket.lastUnit);
    bucket.pairs.units(gram.charAt(1));
    bucket.pairs.raw(tree);
    bucket.lastUnit = gram.charCodeAt(0);
    bucket.pairCount += 1;
  }

  /** Adds anything else that is known of a gram; `kind` is one of `entryKind`. */
  addOther(gram: string, kind: number, payload: Uint8Array): void {
    const { others } = this.bucket(gram);
    others.varint(gram.length * 4 + kind);
    others.units(gram);
    others.varint(payload.length);
    others.raw(payload);
  }

  /** The bytes of each bucket, in order. */
  *files(): Generator<Uint8Array<ArrayBuffer>> {
    for (const bucket of this.buckets) {
      const writer = new ByteWriter();
      writer.varint(bucket.pairCount);
      writer.raw(bucket.pairs.result());
      writer.raw(bucket.others.result());
      yield writer.result();
    }
  }
}
