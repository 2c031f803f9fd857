import { describe, expect, it } from 'vitest';
import { edit, lawProblemsAfter, type Change } from '../../fixture-library.ts';

const law = 'instruments/eldercare-regulation.yaml';
const old = 'instruments/old-measures.yaml';
const decision = 'instruments/decision-2022.yaml';
const first = 'documents/eldercare-regulation-2019.md';
const second = 'documents/eldercare-regulation-2022.md';

const after = (...changes: Change[]): [rule: string, place: string][] =>
  lawProblemsAfter(...changes).map(({ rule, path, line }) => [rule, `${path}:${line}`]);

describe('what happened to a policy', () => {
  it('is right as it stands in the fixture', () => {
    expect(lawProblemsAfter()).toEqual([]);
  });

  it('is stated by its own words', () => {
    expect(after(edit(law, 'date: "2019-07-01"', 'date: "2019-07-02"'))).toEqual([
      ['date-not-in-quote', `${law}:13`],
    ]);
    expect(after(edit(law, 'quote: 本条例自2019', 'quote: 本条例自二〇一九'))).toEqual([
      ['quote-not-found', `${law}:16`],
    ]);
  });

  it('does not take effect before it was adopted', () => {
    const text = edit(
      'documents/eldercare-regulation-2025.md',
      '本条例自2019年7月1日',
      '本条例自2018年7月1日',
    );
    const problems = lawProblemsAfter(
      text,
      edit(law, 'date: "2019-07-01"', 'date: "2018-07-01"'),
      edit(law, '本条例自2019', '本条例自2018'),
      { file: old, removed: true },
    );
    expect(problems.map(({ rule, path, line }) => [rule, `${path}:${line}`])).toEqual([
      ['contradictory-events', `${law}:12`],
    ]);
    expect(problems[0]?.message).toBe(
      '施行（2018-07-01）早于通过（2019-05-10）。请核对这两件事的日期和引文。',
    );
  });

  it('is not changed after its repeal', () => {
    const repeal = `  - kind: repealed
    date: "2022-03-15"
    evidence:
      document: eldercare-regulation-2025
      quote: 根据2022年3月15日示例市
topics:`;
    expect(after(edit(law, 'topics:', repeal))).toEqual([['contradictory-events', `${law}:23`]]);
  });

  it('is not repealed by what was repealed before', () => {
    const events = `events:
  - kind: repealed
    date: "2019-05-10"
    evidence:
      document: eldercare-regulation-2025
      quote: 2019年5月10日示例市
`;
    expect(after(edit(decision, 'evidence:', `${events}evidence:`))).toEqual([
      ['repealed-before', `${law}:19`],
    ]);
  });

  it('does not change what changes it', () => {
    const events = `events:
  - kind: amended
    by: old-measures
    evidence:
      document: eldercare-regulation-2025
      quote: 2019年5月10日示例市
`;
    const problems = lawProblemsAfter(edit(decision, 'evidence:', `${events}evidence:`));
    expect(problems.map(({ rule, path, line }) => [rule, `${path}:${line}`])).toEqual([
      ['amendment-circle', `${decision}:6`],
    ]);
    expect(problems[0]?.message).toContain(
      'decision-2022 ← old-measures ← eldercare-regulation ← decision-2022',
    );
  });

  it('is not told of itself, nor of a policy that is not there', () => {
    expect(after(edit(law, 'by: decision-2022', 'by: eldercare-regulation'))).toEqual([
      ['self-reference', `${law}:19`],
    ]);
    expect(after(edit(law, 'by: decision-2022', 'by: decision-2021'))).toEqual([
      ['dangling-reference', `${law}:19`],
    ]);
  });
});

describe('the texts of a policy', () => {
  it('are not two of one day', () => {
    expect(after(edit(second, 'asOf: "2022-03-15"', 'asOf: "2019-05-10"'))).toEqual([
      ['same-day-texts', `${second}:10`],
    ]);
  });

  it('are each as of a day of which an event tells', () => {
    expect(after(edit(first, 'asOf: "2019-05-10"', 'asOf: "2019-05"'))).toEqual([
      ['text-without-event', `${first}:10`],
    ]);
  });

  it('have one that is held as the last', () => {
    expect(after(edit(law, 'held: eldercare-regulation-2025', 'held: eldercare-regulation-2022'))).toEqual([
      ['held-not-last', `${law}:5`],
    ]);
  });
});

describe('the official address', () => {
  it.each([
    'http://law.example.org/a.html',
    'law.example.org/a.html',
    'javascript:alert(1)',
    'https://law',
    '见官网',
  ])('%s is none', (address) => {
    const problems = lawProblemsAfter(
      edit(law, 'https://law.example.org/eldercare-regulation.html', address),
    );
    expect(problems.map(({ path, line, message }) => [`${path}:${line}`, message])).toEqual([
      [`${law}:4`, expect.stringContaining('应为 https:// 开头的完整网址')],
    ]);
  });
});
