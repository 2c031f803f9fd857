import type { NamedPage } from '../format/names-file.ts';
import { pairsOf } from '../text/find-marks.ts';
import { normalise } from '../text/normalise.ts';

/** Names that share most pairs of characters with the query. */
export function nearestNames(
  phrases: readonly string[],
  names: readonly NamedPage[],
  most: number,
): NamedPage[] {
  const wanted = new Set(phrases.flatMap(pairsOf));
  return names
    .map((page) => {
      const best = Math.max(
        ...page[3].map(([name]) => {
          const pairs = pairsOf(normalise(name));
          const shared = pairs.filter((pair) => wanted.has(pair)).length;
          return shared === 0 ? 0 : (2 * shared) / (pairs.length + wanted.size);
        }),
      );
      return { page, best };
    })
    .filter(({ best }) => best >= 0.2)
    .sort((a, b) => b.best - a.best)
    .slice(0, most)
    .map(({ page }) => page);
}
