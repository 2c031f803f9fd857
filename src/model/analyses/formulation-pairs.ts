import { derived } from '../../config/derived.ts';
import type { Formulation, FormulationThread } from './formulations.ts';
import { characterPairs, likeness } from './likeness.ts';
import { textDifference, type DifferencePiece } from './text-difference.ts';

/** Two formulations of different documents that are nearly the same words. */
export interface FormulationPair {
  earlier: Formulation;
  later: Formulation;
  /** Share of character pairs that both have, 0 to 1. */
  likeness: number;
  difference: readonly DifferencePiece[];
}

const threshold = 0.5;
const shortest = 6;

interface Candidate {
  formulation: Formulation;
  documents: ReadonlySet<unknown>;
  pairs: ReturnType<typeof characterPairs>;
}

/** Place in the list of the formulation of another document that is most like the one at `index`. */
function nearestTo(
  candidates: readonly Candidate[],
  index: number,
): { index: number; likeness: number } | undefined {
  const one = candidates[index];
  let best: { index: number; likeness: number } | undefined;
  for (const [otherIndex, other] of candidates.entries()) {
    if (!one || otherIndex === index || !other.documents.isDisjointFrom(one.documents)) continue;
    const value = likeness(one.pairs, other.pairs);
    if (value >= threshold && value > (best?.likeness ?? 0)) best = { index: otherIndex, likeness: value };
  }
  return best;
}

/**
 * The pairs of a thread in which each formulation is the other's nearest in another document, the most alike first.
 * Formulations shorter than six characters say too little to be compared.
 */
export const formulationPairs = derived((thread: FormulationThread): readonly FormulationPair[] => {
  const candidates = thread.formulations
    .filter(({ text }) => text.length >= shortest)
    .map((formulation): Candidate => ({
      formulation,
      documents: new Set(formulation.places.map(({ document }) => document)),
      pairs: characterPairs(formulation.text),
    }));
  const nearest = candidates.map((_, index) => nearestTo(candidates, index));
  return nearest
    .flatMap((best, index): FormulationPair[] => {
      const earlier = candidates[index]?.formulation;
      const later = best && candidates[best.index]?.formulation;
      if (!earlier || !later || best.index < index || nearest[best.index]?.index !== index) return [];
      const difference = textDifference(earlier.text, later.text);
      return [{ earlier, later, likeness: best.likeness, difference }];
    })
    .sort((a, b) => b.likeness - a.likeness);
});
