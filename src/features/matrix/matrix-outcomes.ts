import type { ClauseRow } from '../../model/analyses/clause-matrix.ts';

/** What a clause has, in the order in which the page counts it. */
export const outcomes = {
  both: '有目标，有案例',
  target: '有目标，无案例',
  case: '无目标，有案例',
  neither: '两样都没有',
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeOrder: readonly Outcome[] = ['both', 'target', 'case', 'neither'];

/** Whether a sentence inside the clause states a target, or a case; a shared term alone makes neither its own. */
export function outcomeOf({ targets, cases }: Pick<ClauseRow, 'targets' | 'cases'>): Outcome {
  const hasTarget = targets.some(
    ({ entry, way }) => way.kind === 'evidence' && entry.data.commitment === 'target',
  );
  const hasCase = cases.some(({ way }) => way.kind === 'evidence');
  if (hasTarget) return hasCase ? 'both' : 'target';
  return hasCase ? 'case' : 'neither';
}

/** How many clauses with text have each outcome: the one count that every page gives. */
export function countOutcomes(rows: readonly ClauseRow[]): { clauses: number; of: Record<Outcome, number> } {
  const clauses = rows.filter(({ standing }) => standing === 'clause');
  const of = { both: 0, target: 0, case: 0, neither: 0 };
  for (const row of clauses) of[outcomeOf(row)] += 1;
  return { clauses: clauses.length, of };
}
