import { describe, expect, it } from 'vitest';
import { collate, type Collation } from '../../../src/editions/collate.ts';
import { document, places, sample } from './sample.ts';

const page = '印发意见,\n破除壁垒 相结合指导意见。';
const text = document('无题', '印发意见，破除壁垒 相结合指导意见。', ['titleFrom: opening-words']);
const collated = (doubt: string): Collation =>
  collate(
    sample(
      page,
      text,
      `spans: [{ lines: 1-2 }]
rules: [{ rule: fullwidth-punctuation, count: 1, why: 半角 }]
doubts:
  - { ${doubt}, what: 疑脱“的”, why: 没有旁证 }`,
    ),
  );
const found = (doubt: string): [string, string][] =>
  places(collated(doubt).problems).filter(([rule]) => rule !== 'title-not-opening-words');

describe('a doubt', () => {
  it('stands where its words stand, in the text and in the source, white space ignored', () => {
    const [doubt, ...more] = collated('at: p1, words: 壁垒相结合指导').doubts;
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({ part: 'p1', sourceLine: 2, sourceColumn: 3, why: '没有旁证' });
    expect('印发意见，破除壁垒 相结合指导意见。'.slice(doubt?.start, doubt?.end)).toBe('壁垒 相结合指导');
    expect(found('at: p1, words: 壁垒相结合指导')).toEqual([]);
  });

  it.each([
    ['whose place is unknown', 'at: p9, words: 壁垒', 'unknown-place'],
    ['whose words the text has not', 'at: p1, words: 相结合的指导', 'doubt-not-found'],
    ['whose words stand twice', 'at: p1, words: 意见', 'ambiguous-doubt'],
  ])('%s is refused', (_what, doubt, rule) => {
    expect(found(doubt)).toEqual([[rule, 'sample.yaml:5']]);
    expect(collated(doubt).doubts).toEqual([]);
  });
});
