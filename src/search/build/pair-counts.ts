/** Places from which a pair of characters is named as common, and how many such pairs are named. */
const commonFrom = 4000;
const namedPairs = 400;

/** Counts in how many places each pair of characters stands. */
export class PairCounts {
  private readonly counts = new Map<string, number>();

  add(pair: string): void {
    this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
  }

  /** The most common pairs with their places in thousands, which a reader then asks for last. */
  common(): Record<string, number> {
    const named = [...this.counts]
      .filter(([, count]) => count >= commonFrom)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, namedPairs)
      .map(([pair, count]) => [pair, Math.round(count / 1000)] as const);
    return Object.fromEntries(named);
  }
}
