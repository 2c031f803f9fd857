import { blockSize, placeClass } from '../format/layout.ts';
import { pairsOf } from '../text/find-marks.ts';
import type { Match } from './combine.ts';
import type { IndexFiles } from './index-files.ts';
import { findPair, type PairPages } from './pair-pages.ts';
import { baseOf, pageOf } from './page-of.ts';

/** Share of the pairs that a page must hold to be near. */
const nearShare = 0.6;
/** Pairs of a long query that are looked up. */
const pairLimit = 14;
/** Characters within which pairs count as standing together. */
const stretch = 160;
const nearLimit = 10;

function sample(pairs: readonly string[]): string[] {
  if (pairs.length <= pairLimit) return [...pairs];
  return Array.from({ length: pairLimit }, (_, number) => {
    return pairs[Math.round((number * (pairs.length - 1)) / (pairLimit - 1))] ?? '';
  });
}

/** Pages that are like a query, the likest first, and what each pair of its characters weighs. */
export interface Near {
  matches: Match[];
  weights: Map<string, number>;
}

interface Stretch {
  weight: number;
  address: number;
}

/** The stretch of each page in which pairs of the greatest weight stand together. */
function bestStretches(index: IndexFiles, found: readonly PairPages[], weights: readonly number[]) {
  const places = found
    .flatMap((pair, number) => (pair.places ?? []).map((address) => ({ address, number })))
    .sort((a, b) => a.address - b.address);
  const best = new Map<number, Stretch>();
  const inside = found.map(() => 0);
  let weight = 0;
  let first = 0;
  for (const { address, number } of places) {
    if ((inside[number] = (inside[number] ?? 0) + 1) === 1) weight += weights[number] ?? 0;
    const page = pageOf(index.table, address);
    for (let start = places[first]; start; start = places[first]) {
      if (start.address > address - stretch && start.address >= baseOf(index.table, page)) break;
      if ((inside[start.number] = (inside[start.number] ?? 0) - 1) === 0)
        weight -= weights[start.number] ?? 0;
      first += 1;
    }
    const known = best.get(page);
    if (!known || weight > known.weight)
      best.set(page, { weight, address: places[first]?.address ?? address });
  }
  return best;
}

/**
 * Pages that hold most pairs of the phrases, those first that hold the rare pairs together in one stretch. They
 * are like the query, they do not answer it.
 */
export async function findNear(
  index: IndexFiles,
  phrases: readonly string[],
  leftOut: ReadonlySet<number>,
): Promise<Near> {
  const pairs = sample([...new Set(phrases.flatMap(pairsOf).filter(({ length }) => length === 2))]);
  if (pairs.length < 2) return { matches: [], weights: new Map() };
  const found = await Promise.all(pairs.map((pair) => findPair(index, pair)));
  const weights = found.map(({ pages }) => Math.log(1 + index.root.pages / (pages.size + 1)));
  const stretches = bestStretches(index, found, weights);
  const held = new Map<number, { count: number; weight: number }>();
  found.forEach(({ pages }, number) => {
    for (const page of pages) {
      const known = held.get(page) ?? { count: 0, weight: 0 };
      held.set(page, {
        count: known.count + 1,
        weight: known.weight + (weights[number] ?? 0),
      });
    }
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const score = (page: number): number =>
    ((held.get(page)?.weight ?? 0) + 2 * (stretches.get(page)?.weight ?? 0)) / total;
  const matches = [...held]
    .filter(([page, { count }]) => count >= nearShare * pairs.length && !leftOut.has(page))
    .sort(([a], [b]) => score(b) - score(a) || a - b)
    .slice(0, nearLimit)
    .map(([page]): Match => {
      const place = stretches.get(page);
      const near = place && Math.floor((place.address - baseOf(index.table, page)) / blockSize);
      return {
        page,
        count: 0,
        class: placeClass.text,
        nameLength: 0,
        blocks: [near ?? 0],
        spread: Number.POSITIVE_INFINITY,
      };
    });
  return { matches, weights: new Map(pairs.map((pair, number) => [pair, weights[number] ?? 0])) };
}
