import { arabicNumerals } from '../../../checks/arabic-numerals.ts';
import { holdsExpression } from '../../../checks/number-expressions.ts';

/** Whether words would give an answer away: they hold it, in whatever figures, and not as a part of a longer number. */
export function givesAway(words: string, answer: string): boolean {
  return holdsExpression(arabicNumerals(words).toLowerCase(), arabicNumerals(answer).toLowerCase());
}
