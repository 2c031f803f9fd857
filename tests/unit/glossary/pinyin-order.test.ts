import { describe, expect, it } from 'vitest';
import { byPinyin, initialOf } from '../../../src/text/pinyin-order.ts';

describe('the order of the glossary', () => {
  it('goes by syllables, then by tones', () => {
    const sorted = ['yī yù', 'yǎng lǎo', 'yī yǎng', 'yí dòng', 'yì yǎng', 'xī ān', 'xiān', 'ān níng'];
    expect(sorted.toSorted(byPinyin)).toEqual([
      'ān níng',
      'xī ān',
      'xiān',
      'yǎng lǎo',
      'yí dòng',
      'yī yǎng',
      'yì yǎng',
      'yī yù',
    ]);
  });

  it('puts a card under the first letter of its own pinyin', () => {
    expect(initialOf('cháng qī hù lǐ bǎo xiǎn')).toBe('C');
    expect(initialOf('ān níng liáo hù')).toBe('A');
    expect(initialOf('3 suì')).toBe('#');
  });
});
