import { describe, expect, it } from 'vitest';
import { arabicNumerals } from '../../../src/checks/arabic-numerals.ts';
import { holdsExpression, numberExpressions } from '../../../src/checks/number-expressions.ts';
import { statesNumber } from '../../../src/checks/stated-numbers.ts';

describe('words state a number', () => {
  it.each([
    ['托位约666万个', 666],
    ['达到53%左右', 53],
    ['每千人口4.73个', 4.73],
    ['约1,100亿元', 1100],
    ['６７．５％', 67.5],
    ['分两批', 2],
    ['十六个镇街', 16],
    ['超三成家庭', 30],
    ['过半', 50],
    ['一百二十', 120],
  ])('%s: %d', (words, value) => {
    expect(statesNumber(words, value)).toBe(true);
  });

  it.each([
    ['占比67.5%', 67],
    ['占比67.5%', 7.5],
    ['占比67.5%', 5],
    ['约666万个', 66],
    ['约1,100亿元', 100],
    ['十六个', 6],
    ['三成', 3.1],
    ['没有数', 0],
  ])('%s does not state %d', (words, value) => {
    expect(statesNumber(words, value)).toBe(false);
  });
});

it('numerals are written in figures, white space and commas of thousands gone', () => {
  expect(arabicNumerals('三类 创建，约 1,100 亿元，二〇三五年')).toBe('3类创建,约1100亿元,2035年');
  expect(arabicNumerals('１＋Ｎ')).toBe('1+N');
});

describe('numbers of an editor’s own words', () => {
  it('are taken with what they count', () => {
    expect(numberExpressions('3岁以下，“十五五”时67.5%，1+N+N，2025—2027年，指60后。').stated).toEqual([
      '3岁',
      '67.5%',
      '1+N+N',
      '2025—2027年',
      '60后',
    ]);
    expect(numberExpressions('2024年12月30日印发，1月7日发布').stated).toEqual(['2024年12月30日', '1月7日']);
    expect(numberExpressions('一项，无数字').stated).toEqual([]);
  });

  it('are taken with all the words in quotation marks', () => {
    expect(numberExpressions('称“2013年提出……达到3成”，又称“要点”')).toEqual({
      stated: [],
      quoted: ['2013年提出', '达到3成'],
    });
  });

  it('are held by words only as whole figures', () => {
    const words = arabicNumerals('共11+1+1个，占67.5%，三类，2025年12月');
    expect(holdsExpression(words, '67.5%')).toBe(true);
    expect(holdsExpression(words, '7.5%')).toBe(false);
    expect(holdsExpression(words, '67')).toBe(false);
    expect(holdsExpression(words, '1+1+1')).toBe(false);
    expect(holdsExpression(words, '3类')).toBe(true);
    expect(holdsExpression(words, '2025年12月')).toBe(true);
    expect(holdsExpression(words, '2025年1')).toBe(false);
  });
});
