import { z } from 'zod';
import { held } from './primitives.ts';
import { withNature } from './fields.ts';
import { formatNumber } from './value-words.ts';

/** How a comparator is read. */
export const comparatorNames = {
  '=': '',
  '≥': '不低于',
  '≤': '不高于',
  '≈': '约',
  '≲': '近',
  '>': '超过',
  '<': '不到',
} as const;

/** How a stated value relates to the real one: "=" exactly, "≥" at least, "≈" about, "≲" close to and below it, ">", "≤", "<". */
export type Comparator = keyof typeof comparatorNames;

const listed = Object.entries(comparatorNames).map(
  ([sign, words]) => `${sign} ${sign === '≲' ? '近（接近而不到）' : words || '等于'}`,
);

/** The relation of a value to the real one. */
export const comparator = withNature(z.enum(Object.keys(comparatorNames) as Comparator[]), {
  isHeld: true,
}).describe(`数值与实数的关系：${listed.join('，')}`);

/** A number as it is printed: 666 with 万个. */
export const quantityFields = {
  value: z.number().describe('数值，照原文，单位见 unit（如 666 与 万个）'),
  unit: held.describe('单位，照原文'),
};

/** A number with the words that state it. */
export interface Quantity {
  value: number;
  unit: string;
  comparator: Comparator;
  wording: string;
}

/** A number as a reader sees it: what the source says of it (约, 近, 超过), its digits, its unit. */
export const amountOf = ({ value, unit, comparator }: Omit<Quantity, 'wording'>) => ({
  before: comparatorNames[comparator],
  value: formatNumber(value),
  unit,
});

/** The same in one run of words: 约53%. */
export const quantityWords = (quantity: Omit<Quantity, 'wording'>): string =>
  Object.values(amountOf(quantity)).join('');

/** A number in the words of schema.org: as a value, or as the bound that its comparator makes of it. */
export function linkedQuantity({
  value,
  unit,
  comparator,
}: Omit<Quantity, 'wording'>): Record<string, unknown> {
  const bound =
    comparator === '≥' || comparator === '>'
      ? 'minValue'
      : comparator === '≤' || comparator === '<' || comparator === '≲'
        ? 'maxValue'
        : 'value';
  return { [bound]: value, unitText: unit };
}
