import { describe, expect, it, test } from 'vitest';
import { classicalWord } from '../../../src/checks/warnings/classical-words.ts';
import { withoutDismissed } from '../../../src/checks/warnings/dismissed.ts';
import { entryWarnings } from '../../../src/checks/warnings/entry-warnings.ts';
import { smallLibrary } from '../knowledge/small-library.ts';

const rules = (library: Parameters<typeof smallLibrary>[0]): string[] =>
  entryWarnings(smallLibrary(library)).map(({ rule }) => rule);
const quote = [{ document: 'text', quote: '原文' }];
const promise = (fields: object) => ({
  targets: {
    goal: {
      kind: 'qualitative',
      value: undefined,
      unit: undefined,
      comparator: undefined,
      wording: '原文',
      ...fields,
    },
  },
});

describe('a warning', () => {
  it.each([
    ['a target without a state to reach', promise({}), ['target-without-state']],
    ['a direction', promise({ commitment: 'direction' }), []],
    ['a target with a day of its own', promise({ due: '2030', dueBasis: 'stated' }), []],
    ['a state to reach', promise({ wording: '形成体系' }), []],
  ])('looks at %s', (_what, library, expected) => {
    const ofTarget = new Set(['target-without-state']);
    expect(rules(library as Parameters<typeof smallLibrary>[0]).filter((rule) => ofTarget.has(rule))).toEqual(
      expected,
    );
  });

  it('tells a use from a definition and a repetition from an explanation', () => {
    const term = { term: '托育机构', definitions: quote, explanation: '承担托育服务的机构。' };
    expect(rules({ glossary: { place: term } })).toEqual([
      'definition-does-not-define',
      'explanation-repeats-term',
    ]);
    const plain = { ...term, definitions: [], uses: quote, explanation: '白天替家庭照护婴幼儿的地方。' };
    expect(rules({ glossary: { place: plain } })).toEqual([]);
  });

  it('asks whose a conclusion is, and for plain words', () => {
    const noted = (note: string) => rules({ instruments: { plan: { note } } });
    expect(noted('期限由规划期推得。')).toEqual(['conclusion-without-mark']);
    expect(noted('期限由编者推得。')).toEqual([]);
    expect(noted('日期文中未载。')).toEqual(['classical-word']);
  });
});

test('words of documents in quotation marks are not looked at', () => {
  expect(classicalWord('原文写“唯有创新”。')).toBeUndefined();
  expect(classicalWord('唯有创新。')).toEqual({ word: '唯', instead: '只有' });
  expect(classicalWord('唯一的一处。')).toBeUndefined();
});

test('a reason beside the field answers the warning of its rule and no other', () => {
  const warnings = [1, 2, 3, 4].map((line) => ({
    path: 'a.yaml',
    line,
    column: 1,
    rule: 'some-rule',
    message: '',
  }));
  const file = 'a: 1\n# 不提醒 some-rule：理由\nb: 2\nc: 3 # 不提醒 other-rule：理由\n';
  expect(withoutDismissed(warnings, () => file).map(({ line }) => line)).toEqual([1, 4]);
});
