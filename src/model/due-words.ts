import { chineseDate } from '../text/chinese-date.ts';
import type { TargetData } from '../entries/targets.ts';

/** What a list says of the day of an entry among the targets: the end of a plan is no day on which a direction is over. */
export function dueWords({
  due,
  dueBasis,
  commitment,
}: Pick<TargetData, 'due' | 'dueBasis' | 'commitment'>): string {
  if (due === undefined) return '没有写期限';
  const isOnlyPeriod = dueBasis === 'plan-period' && commitment !== 'target';
  return `${isOnlyPeriod ? '规划期' : ''}到${chineseDate(due)}`;
}
