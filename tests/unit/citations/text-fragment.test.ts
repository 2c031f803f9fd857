import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../../src/citations/text-fragment.ts';

const text =
  '健全家庭养老支持政策，探索为居家失能老年人建设具有连续、稳定、专业服务功能的家庭养老床位，开展老年人家庭成员照护技能培训。';

function read(fragment: string) {
  expect(fragment).toMatch(/^:~:text=[^-,&]+(?:-,|,|$)/);
  const parts = fragment.slice(':~:text='.length).split(',').map(decodeURIComponent);
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  return { prefix, words: parts, suffix };
}
const select = (words: string) => {
  const start = text.indexOf(words);
  return { text, start, end: start + words.length };
};

describe('textFragment', () => {
  it('carries short words whole, with what stands beside them', () => {
    const { prefix, words, suffix } = read(textFragment(select('失能老年人')));
    expect(words).toEqual(['失能老年人']);
    expect(text).toContain(`${prefix}失能老年人${suffix}`);
  });

  it('has no neighbour where a paragraph begins or ends', () => {
    expect(read(textFragment({ text, start: 0, end: 4 })).prefix).toBeUndefined();
    expect(read(textFragment({ text, start: text.length - 5, end: text.length })).suffix).toBeUndefined();
  });

  it('carries the two ends of long words', () => {
    const long = select(text.slice(3, 55));
    const { words } = read(textFragment(long));
    expect(words).toHaveLength(2);
    expect(text.slice(long.start, long.end).startsWith(words[0] ?? '-')).toBe(true);
    expect(text.slice(long.start, long.end).endsWith(words[1] ?? '-')).toBe(true);
  });

  it('goes from one run to another', () => {
    const first = { text: '第一段的话。', start: 3, end: 6 };
    const last = { text: '第二段的话。', start: 0, end: 3 };
    expect(read(textFragment(first, last))).toEqual({
      prefix: '第一段',
      words: ['的话。', '第二段'],
      suffix: '的话。',
    });
  });

  it('keeps the signs of its own grammar out of the words', () => {
    const signs = '甲-乙,丙&丁(戊)';
    expect(textFragment({ text: signs, start: 0, end: signs.length })).toBe(
      `:~:text=${encodeURIComponent('甲')}%2D${encodeURIComponent('乙')}%2C${encodeURIComponent('丙')}%26${encodeURIComponent('丁')}%28${encodeURIComponent('戊')}%29`,
    );
  });

  it('always names words that stand in the text, side by side', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }), (start, length) => {
        const end = Math.min(text.length, start + length);
        const { prefix = '', words, suffix = '' } = read(textFragment({ text, start, end }));
        if (words.length === 1) expect(text).toContain(prefix + (words[0] ?? '') + suffix);
        else {
          expect(text).toContain(prefix + (words[0] ?? ''));
          expect(text).toContain((words[1] ?? '') + suffix);
        }
      }),
    );
  });
});
