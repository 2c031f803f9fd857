import { startOfDay } from './clock.ts';
import type { ReviewRecord } from './reviews.ts';
import { stateOf } from './scheduler.ts';

/** One day of the forecast. */
export interface ForecastDay {
  /** Midnight at which it begins. */
  day: number;
  /** Cards that come due on it; on the first day those that are overdue as well. */
  due: number;
  /** The share of the learned cards, 0 to 1, that would be known at its noon if none were reviewed till then. */
  known: number;
}

/** The coming days, of the cards that were answered at least once. */
export function forecast(records: readonly ReviewRecord[], now: number, days = 14): ForecastDay[] {
  const states = records.filter(({ log }) => log.length > 0).map(stateOf);
  return Array.from({ length: days }, (_, index) => {
    const day = startOfDay(now, index);
    const next = startOfDay(now, index + 1);
    // Today is as it is now: noon may have passed.
    const moment = index === 0 ? now : day + (next - day) / 2;
    const known = states.reduce((sum, state) => sum + state.knownAt(moment), 0) / Math.max(1, states.length);
    return { day, due: states.filter(({ due }) => due < next && (index === 0 || due >= day)).length, known };
  });
}
