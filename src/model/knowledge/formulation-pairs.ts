import type { Formulation, FormulationThread } from './formulations.ts';
import { textDifference, type DifferencePiece } from './text-difference.ts';

/** Two formulations of different documents that are nearly the same words. */
export interface FormulationPair {
  earlier: Formulation;
  later: Formulation;
  /** Share of character pairs that both have, 0 to 1 (Dice). */
  likeness: number;
  difference: readonly DifferencePiece[];
}

const threshold = 0.5;
const shortest = 6;

function characterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient of the overlapping character pairs of two texts, 0 to 1. */
export function likeness(first: string, second: string): number {
  const total = first.length + second.length - 2;
  if (total <= 0) return 0;
  const others = characterPairs(second);
  let shared = 0;
  for (const [pair, count] of characterPairs(first)) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / total;
}

const documentsOf = (formulation: Formulation) => new Set(formulation.places.map(({ document }) => document));

/**
 * The pairs of a thread in which each formulation is the other's nearest in another document, the most alike first.
 * Formulations shorter than six characters say too little to be compared.
 */
export function formulationPairs({ formulations }: FormulationThread): FormulationPair[] {
  const long = formulations.filter(({ text }) => text.length >= shortest);
  const nearest = long.map((one, index) => {
    const own = documentsOf(one);
    let best: { index: number; likeness: number } | undefined;
    for (const [otherIndex, other] of long.entries()) {
      if (otherIndex === index || !documentsOf(other).isDisjointFrom(own)) continue;
      const value = likeness(one.text, other.text);
      if (value >= threshold && value > (best?.likeness ?? 0)) best = { index: otherIndex, likeness: value };
    }
    return best;
  });
  return nearest
    .flatMap((best, index): FormulationPair[] => {
      const [earlier, later] = [long[index], best && long[best.index]];
      if (!best || !earlier || !later || best.index < index || nearest[best.index]?.index !== index)
        return [];
      const difference = textDifference(earlier.text, later.text);
      return [{ earlier, later, likeness: best.likeness, difference }];
    })
    .sort((a, b) => b.likeness - a.likeness);
}
