import { describe, expect, it } from 'vitest';
import { fullwidthPunctuation } from '../../../src/editions/rules/fullwidth-punctuation.ts';
import {
  decodeRowShift,
  encodeRowShift,
  shiftedCharacters,
} from '../../../src/editions/rules/gb2312-row-shift.ts';

describe('fullwidth-punctuation', () => {
  it.each([
    ['近日,国务院印发:执业(助理)医师;是吗?是!', '近日，国务院印发：执业（助理）医师；是吗？是！'],
    ['1,100亿元,12:30', '1,100亿元，12:30'],
    ['f(x)', 'f(x)'],
    ['(2024年12月30日)', '（2024年12月30日）'],
    ['到2030,', '到2030，'],
    [',2030年', '，2030年'],
    ['5, 6', '5， 6'],
    ['67.5%、1+N+N', '67.5%、1+N+N'],
  ])('%s → %s', (before, after) => {
    expect(fullwidthPunctuation(before)).toBe(after);
    expect(fullwidthPunctuation(after)).toBe(after);
  });
});

describe('gb2312-row-shift', () => {
  it.each([
    ['，', '袁'],
    ['。', '遥'],
    ['、', '尧'],
    ['“', '野'],
    ['”', '冶'],
    ['：', '院'],
    ['《', '叶'],
    ['》', '曳'],
    ['！', '浴'],
    ['（', '渊'],
    ['）', '冤'],
  ])('%s ⇄ %s', (mark, glyph) => {
    expect(encodeRowShift(mark)).toBe(glyph);
    expect(decodeRowShift(glyph)).toBe(mark);
  });

  it('leaves other characters alone', () => {
    for (const character of ['国', '务', '养', 'A', '1', ' ', '，a', '', '😀']) {
      expect(decodeRowShift(character)).toBeUndefined();
      expect(encodeRowShift(character[0] === '，' ? '国' : character)).toBeUndefined();
    }
  });

  it('decodes whatever it encodes', () => {
    const marks = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
      (mark) => encodeRowShift(mark) !== undefined,
    );
    // Row A1 has 94 marks, A2 at least 62, A3 has 94.
    expect(marks.length).toBeGreaterThanOrEqual(250);
    for (const mark of marks) expect(decodeRowShift(encodeRowShift(mark) ?? '')).toBe(mark);
  });

  it('tells the shifted characters of a reading', () => {
    expect(shiftedCharacters('国务院袁', '国务院，')).toEqual([{ at: 3, was: '袁', now: '，' }]);
    expect(shiftedCharacters('国务院袁', '国务院。')).toBeUndefined();
    expect(shiftedCharacters('国务院袁', '国务院')).toBeUndefined();
  });
});
