import type { ClauseRow } from '../../model/analyses/clause-matrix.ts';

/** What a clause has, in the order in which the page counts it. */
export const outcomes = {
  both: '有目标，有案例',
  target: '有目标，无案例',
  case: '无目标，有案例',
  neither: '两者皆无',
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeOrder: readonly Outcome[] = ['both', 'target', 'case', 'neither'];

/** Whether a clause has targets and cases, of its own or by a shared term. */
export function outcomeOf({ targets, cases }: Pick<ClauseRow, 'targets' | 'cases'>): Outcome {
  if (targets.length > 0) return cases.length > 0 ? 'both' : 'target';
  return cases.length > 0 ? 'case' : 'neither';
}
