import { describe, expect, it } from 'vitest';
import { matchesName } from '../../../src/ui/filter/browser/match-names.ts';

const insurance = {
  names: ['长期护理保险', '长期护理保险制度'],
  pinyin: ['cháng qī hù lǐ bǎo xiǎn', 'cháng qī hù lǐ bǎo xiǎn zhì dù'],
};
const worry = { names: ['养老焦虑'], pinyin: ['yǎng lǎo jiāo lǜ'] };
const formula = { names: ['1+N+N'], pinyin: ['yī jiā N jiā N'] };

describe('the filter of the glossary', () => {
  it.each([
    '',
    ' ',
    '长期',
    '护理保险',
    '保险制度',
    '长 期',
    'changqi',
    'chang qi',
    'CHANGQI',
    'chángqī',
    'cháng qī hù',
    'huli',
    'baox',
    'cqhl',
    'hlbx',
    'ｃｑｈｌ',
    'zhidu',
    "chang'qi",
  ])('finds the card by “%s”', (query) => {
    expect(matchesName(query, insurance)).toBe(true);
  });

  it.each(['zhangqi', 'zhǎngqī', 'chàngqī', 'angqi', 'hang', 'cqbx', '短期', '长保', 'changqix', '+'])(
    'does not find it by “%s”',
    (query) => {
      expect(matchesName(query, insurance)).toBe(false);
    },
  );

  it('takes ü as ü, v or u', () => {
    for (const query of ['jiaolv', 'jiaolu', 'jiaolü', 'jiāolǜ', 'lv']) {
      expect(matchesName(query, worry), query).toBe(true);
    }
    expect(matchesName('jiāolù', worry)).toBe(false);
  });

  it('finds names of figures and letters', () => {
    for (const query of ['1+N', 'n+n', '１＋Ｎ', 'yijia'])
      expect(matchesName(query, formula), query).toBe(true);
    expect(matchesName('2+N', formula)).toBe(false);
  });
});
