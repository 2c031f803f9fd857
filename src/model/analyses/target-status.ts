import type { Comparator } from '../../entries/quantity.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { seriesOf } from './comparable-series.ts';
import { lastDay } from './partial-dates.ts';
import { quantityOf, type Quantity } from './quantities.ts';

/** What the library can say of a target on a day, in the order in which lists show it. */
export const targetStates = [
  'reached',
  'short',
  'missed',
  'undecided',
  'passed',
  'open',
  'no-due',
  'requirement',
  'direction',
] as const;
export type TargetState = (typeof targetStates)[number];

export interface TargetStatus {
  state: TargetState;
  /** The newest comparable observation with a date. */
  observation: Quantity | undefined;
  /** Whether the last day of the target's term is over. */
  isPast: boolean;
}

const upward = /达到|提高|提升|增加|增至|扩大|不低于|不少于|以上|超过|至少/u;
const downward = /降|减少|减至|压减|控制在|不超过|不高于|以内|以下/u;

/** Whether more or less is wanted, from the comparator, else from the words of the promise; undefined where neither tells. */
export function wantedDirection(comparator: Comparator, wording: string): 'up' | 'down' | undefined {
  if (comparator === '≥' || comparator === '>') return 'up';
  if (comparator === '≤' || comparator === '<') return 'down';
  const [up, down] = [upward.test(wording), downward.test(wording)];
  if (up === down) return undefined;
  return up ? 'up' : 'down';
}

/** Whether the observation meets the target; undefined where the words do not decide it. */
function meets(target: Quantity, observation: Quantity): boolean | undefined {
  const direction = wantedDirection(target.comparator, target.wording);
  if (!direction) return undefined;
  const { value, comparator } = observation;
  const isLowerBound = comparator === '≥' || comparator === '>';
  const isUpperBound = comparator === '≤' || comparator === '<' || comparator === '≲';
  if (direction === 'up' ? value >= target.value : value <= target.value) {
    return (direction === 'up' ? isUpperBound : isLowerBound) ? undefined : true;
  }
  return (direction === 'up' ? isLowerBound : isUpperBound) ? undefined : false;
}

/**
 * What the library's own numbers say of a target on `today` (YYYY-MM-DD). Only observations with the same indicator,
 * scope and unit count, and of these the newest with a date.
 */
export function targetStatus(
  model: KnowledgeModel,
  target: LoadedEntry<'targets'>,
  today: string,
): TargetStatus {
  const { due, commitment } = target.data;
  // What has no state to reach is neither reached nor late.
  if (commitment !== 'target') return { state: commitment, observation: undefined, isPast: false };
  const isPast = due !== undefined && lastDay(due) < today;
  const wanted = quantityOf(target);
  const observation = wanted
    ? seriesOf(model, wanted).points.findLast(
        (point) => point.kind === 'observed' && point.date !== undefined,
      )
    : undefined;
  const isCurrent =
    observation?.date !== undefined && (due === undefined || lastDay(observation.date) >= lastDay(due));
  const met = wanted && observation && meets(wanted, observation);
  const verdict = (): TargetState => {
    if (met === true) return 'reached';
    if (isPast) {
      if (!isCurrent) return 'passed';
      return met === false ? 'missed' : 'undecided';
    }
    if (observation) return met === false ? 'short' : 'undecided';
    return due === undefined ? 'no-due' : 'open';
  };
  return { state: verdict(), observation, isPast };
}
