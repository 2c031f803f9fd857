/** A text as its overlapping pairs of characters, each with how often. */
export interface CharacterPairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** The overlapping character pairs of a text. */
export function characterPairs(text: string): CharacterPairs {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

/** Dice's coefficient of two texts' character pairs: 1 for the same text, 0 where they share no pair. */
export function likeness(first: CharacterPairs, second: CharacterPairs): number {
  const total = first.total + second.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}
