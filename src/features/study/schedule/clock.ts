import type { ReviewRecord } from './reviews.ts';

const day = 86_400_000;

/** How long after its build a copy of the site may still be in use. */
const longestUse = 30 * 365 * day;

/**
 * What a clock cannot show: a time before the site was built (`built`, a day in Beijing, with two days' grace), or one
 * a lifetime after.
 */
export function clockFault(now: number, built: string): 'early' | 'late' | undefined {
  const made = Date.parse(`${built}T00:00:00+08:00`);
  if (Number.isNaN(made)) return undefined;
  if (now < made - 2 * day) return 'early';
  return now > made + longestUse ? 'late' : undefined;
}

/** Whether a card was answered at a time that is still to come: the clock was fast, or is slow now. */
export const isAhead = ({ log }: ReviewRecord, now: number): boolean => (log.at(-1)?.at ?? 0) > now + day;

/** The record with the answers that lie ahead set to now; their grades and order stay. */
export const broughtBack = (record: ReviewRecord, now: number): ReviewRecord => ({
  ...record,
  log: record.log.map((review) => ({ ...review, at: Math.min(review.at, now) })),
});

/** Midnight, in the reader's time zone, at which the day of a moment begins; `days` later. */
export function startOfDay(moment: number, days = 0): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
