import { chineseOrdinal } from '../../../text/chinese-ordinal.ts';

/** A number of the reader's making, printed as the right one is. */
interface NearNumber {
  words: string;
  value: number;
}

/** Steps from the right number, by turns below and above it. */
const steps = [1, -1, 2, -2, 3, -3, 4, -4] as const;

/** A number that is as large as another, within two and a half times. */
export const isOfSameSize = (value: number, right: number): boolean =>
  value > 0 && value / right < 2.5 && right / value < 2.5;

/** What a share may not reach: the whole. */
const wholes: Readonly<Record<string, number>> = { '%': 100, '％': 100, 成: 10 };

/** A whole number below a hundred in words: 两 before a unit, not 二. */
const inWords = (value: number): string => (value === 2 ? '两' : chineseOrdinal(value));

/**
 * Numbers near a printed one, with its unit, script and decimals: 67.5% → 77.5%, 57.5%; 三成 → 四成, 两成. They keep its
 * order of size, so that a wrong answer never stands out by being absurd. None of a number in words above ninety-nine.
 */
export function nearNumbers(printed: string, value: number): NearNumber[] {
  const [, figure, rest = ''] = /^([\d.]+|[零一二两三四五六七八九十]+)(.*)$/su.exec(printed) ?? [];
  if (figure === undefined || value <= 0) return [];
  const isFigures = /\d/.test(figure);
  const decimals = isFigures ? (figure.split('.')[1] ?? '').length : 0;
  const printedValue = isFigures ? Number(figure) : value;
  if (printedValue !== value) return [];
  // A step is a tenth of the number's size up to a half of the number, and no finer than what is printed.
  const step = Math.max(10 ** Math.floor(Math.log10(value / 2)), 10 ** -decimals, isFigures ? 0 : 1);
  const whole = wholes[rest.charAt(0)] ?? Number.POSITIVE_INFINITY;
  return steps.flatMap((count): NearNumber[] => {
    const near = Number((value + count * step).toFixed(decimals));
    const isSmall = value < 5 && near >= 1 && near <= 9;
    if (near <= 0 || near >= whole || !(isOfSameSize(near, value) || isSmall)) return [];
    if (!isFigures && near > 99) return [];
    return [{ words: (isFigures ? near.toFixed(decimals) : inWords(near)) + rest, value: near }];
  });
}
