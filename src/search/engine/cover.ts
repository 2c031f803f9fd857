/** What a pair costs beside its places: a chunk of the index, as if it stood in so many thousands. */
const chunkCost = 10;

/** Pairs of a phrase that hold all its characters, and the places in which they stand, in thousands. */
export interface Cover {
  /** Offsets in the phrase, ascending; each at most two after the one before. */
  offsets: number[];
  thousands: number;
}

/** The pairs that tell a phrase letter for letter at the least cost; common pairs are passed over where others do. */
export function coverOf(phrase: string, common: Readonly<Record<string, number>>): Cover {
  const last = phrase.length - 2;
  const thousands = (offset: number): number => common[phrase.slice(offset, offset + 2)] ?? 0;
  const best: { cost: number; from: number }[] = [];
  for (let offset = 0; offset <= last; offset += 1) {
    const one = best[offset - 1]?.cost ?? Number.POSITIVE_INFINITY;
    const two = best[offset - 2]?.cost ?? Number.POSITIVE_INFINITY;
    const before = offset === 0 ? 0 : Math.min(one, two);
    best.push({
      cost: before + chunkCost + thousands(offset),
      from: offset === 0 ? -1 : two <= one ? offset - 2 : offset - 1,
    });
  }
  const offsets: number[] = [];
  for (let offset = last; offset >= 0; offset = best[offset]?.from ?? -1) offsets.unshift(offset);
  return { offsets, thousands: offsets.reduce((sum, offset) => sum + thousands(offset), 0) };
}
