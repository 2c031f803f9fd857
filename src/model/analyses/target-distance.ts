import { yearsBetween } from './partial-dates.ts';
import type { Quantity } from './quantities.ts';

export interface Distance {
  /** Target minus observation, in the target's unit, no more decimals than the two numbers have. */
  difference: number;
  /** Years from the observation to the end of the target's term; undefined where the target has no term. */
  years: number | undefined;
  /** Change a year that the rest of the term asks for, one decimal more than the difference. */
  pace: number | undefined;
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/**
 * How far an observation is from its target and how fast it would have to change. Both must stand in one series:
 * throws where indicator, scope or unit differ, or where the observation has no date.
 */
export function distanceTo(target: Quantity, observation: Quantity): Distance {
  for (const field of ['indicator', 'scope', 'unit'] as const) {
    if (target[field] !== observation[field]) {
      throw new Error(`Expected one series, found ${field} "${target[field]}" and "${observation[field]}"`);
    }
  }
  if (observation.date === undefined)
    throw new Error('Expected an observation with a date, found one without');
  const digits = Math.max(decimals(target.value), decimals(observation.value));
  const difference = Number((target.value - observation.value).toFixed(digits));
  const span = target.date === undefined ? undefined : yearsBetween(observation.date, target.date);
  const years = span !== undefined && span > 0 ? span : undefined;
  return {
    difference,
    years,
    pace: years === undefined ? undefined : Number((difference / years).toFixed(digits + 1)),
  };
}
