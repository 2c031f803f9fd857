import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfSameSize, nearNumbers } from '../../../src/features/study/cards/near-numbers.ts';

const words = (printed: string, value: number): string[] =>
  nearNumbers(printed, value).map((near) => near.words);

describe('a wrong number', () => {
  it.each([
    ['67.5%', 67.5, ['77.5%', '57.5%', '87.5%', '47.5%', '97.5%', '37.5%', '27.5%']],
    ['98%', 98, ['88%', '78%', '68%', '58%']],
    ['三成', 3, ['四成', '两成', '五成', '一成', '六成', '七成']],
    ['1所', 1, ['2所', '3所', '4所', '5所']],
    ['2900余名', 2900, ['3900余名', '1900余名', '4900余名', '5900余名', '6900余名']],
  ])('near %s', (printed, value, near) => {
    expect(words(printed, value)).toEqual(near);
  });

  it('is none where the words are no such number', () => {
    expect(words('二〇三〇年', 2030)).toEqual([]);
    expect(words('1,100亿元', 1100)).toEqual([]);
    expect(words('若干', 3)).toEqual([]);
  });

  it('keeps unit, decimals and order of size, and is never the right one', () => {
    const number = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(number, fc.constantFrom('个', '%', '万人', '亿元'), ([whole, decimals], unit) => {
        const printed = (whole / 10 ** decimals).toFixed(decimals);
        const value = Number(printed);
        fc.pre(unit !== '%' || value < 100);
        const made = nearNumbers(printed + unit, value);
        expect(new Set(made.map((near) => near.words)).size).toBe(made.length);
        for (const near of made) {
          const [figure = '', decimal = ''] = near.words.replace(unit, '').split('.');
          expect(near.words).toBe(`${figure}${decimal === '' ? '' : `.${decimal}`}${unit}`);
          expect(decimal).toHaveLength(decimals);
          expect(near.value).not.toBe(value);
          expect(isOfSameSize(near.value, value) || (value < 5 && near.value <= 9)).toBe(true);
          if (unit === '%') expect(near.value).toBeLessThan(100);
        }
      }),
    );
  });
});
