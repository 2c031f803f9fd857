import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChineseNumeral } from '../../../src/text/chinese-numerals.ts';
import { chineseOrdinal } from '../../../src/text/chinese-ordinal.ts';
import { splitByLength, splitToFit } from '../../../src/features/tray/split-text.ts';

describe('a split text', () => {
  const sentences = fc
    .array(fc.stringMatching(/^[老幼托育养。，；、“”]{0,12}$/), { maxLength: 20 })
    .map((parts) => parts.join(''));

  test('is the text when joined, and no piece is too long', () => {
    fc.assert(
      fc.property(
        fc.oneof(sentences, fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 20 }),
        (text, length) => {
          const pieces = splitByLength(text, length);
          expect(pieces.join('')).toBe(text);
          expect(pieces.filter((piece) => [...piece].length > length)).toEqual([]);
        },
      ),
    );
  });

  test('is cut after a sentence, then after a clause, then anywhere, never before a closing mark', () => {
    expect(splitByLength('甲乙。丙丁，戊己。庚', 8)).toEqual(['甲乙。', '丙丁，戊己。庚']);
    expect(splitByLength('他说：“甲乙。”丙丁戊己庚辛', 9)).toEqual(['他说：“甲乙。”', '丙丁戊己庚辛']);
    expect(splitByLength('甲乙，丙丁戊己', 5)).toEqual(['甲乙，', '丙丁戊己']);
    expect(splitByLength('甲乙丙丁戊', 2)).toEqual(['甲乙', '丙丁', '戊']);
  });

  test('makes progress where nothing fits', () => {
    expect(splitToFit('𠮷野', () => false)).toEqual(['𠮷', '野']);
  });
});

test('an ordinal is the Chinese numeral of its number', () => {
  const all = Array.from({ length: 9999 }, (_, index) => index + 1);
  expect(all.filter((value) => parseChineseNumeral(chineseOrdinal(value)) !== value)).toEqual([]);
  expect([1, 10, 11, 20, 21, 100, 101, 110].map(chineseOrdinal)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '一百',
    '一百零一',
    '一百一十',
  ]);
});
