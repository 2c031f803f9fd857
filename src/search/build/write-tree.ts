import type { ByteWriter } from '../format/byte-writer.ts';
import { writeBranch, writeLeaf } from '../format/gram-tree.ts';
import { gramLength, leafPlaces } from '../format/layout.ts';
import type { Corpus } from './corpus.ts';

/** Ranges of `places` with the same character at `depth`; their places are sorted by it. */
export function* rangesAt(
  corpus: Corpus,
  places: Uint32Array,
  start: number,
  end: number,
  depth: number,
): Generator<{ unit: number; start: number; end: number }> {
  let from = start;
  while (from < end) {
    const unit = corpus.units[places[from]! + depth] ?? 0;
    // Galloping, then halving: a long range costs little more than a short one.
    let step = 1;
    while (from + step < end && (corpus.units[places[from + step]! + depth] ?? 0) === unit) step *= 2;
    let low = from + Math.floor(step / 2);
    let high = Math.min(from + step, end);
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((corpus.units[places[middle]! + depth] ?? 0) === unit) low = middle;
      else high = middle;
    }
    yield { unit, start: from, end: low + 1 };
    from = low + 1;
  }
}

/** Writes the places of a gram of `depth` characters as a tree of the characters that follow it. */
export function writeTree(
  writer: ByteWriter,
  corpus: Corpus,
  places: Uint32Array,
  start: number,
  end: number,
  depth: number,
): void {
  const ended = depth > 0 && corpus.units[places[start]! + depth - 1] === 0;
  if (end - start <= leafPlaces || depth >= gramLength || ended) {
    writeLeaf(writer, places.subarray(start, end), corpus);
    return;
  }
  const children = [...rangesAt(corpus, places, start, end, depth)];
  writeBranch(writer, children.length);
  let last = 0;
  for (const child of children) {
    writer.varint(child.unit - last);
    last = child.unit;
    writeTree(writer, corpus, places, child.start, child.end, depth + 1);
  }
}
