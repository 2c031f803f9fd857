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
    ['a deed at the head of a clause', promise({ wording: '建设综合平台' }), []],
    ['a thing that is being built', promise({ wording: '加快服务设施建设' }), ['target-without-state']],
    ['a trial', promise({ wording: '探索建立新机制' }), ['target-without-state']],
    ['健全 beside 覆盖', promise({ wording: '健全覆盖城乡的网络' }), ['target-without-state']],
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
    const defined = [{ document: 'text', quote: '“托育机构”，是指照护婴幼儿的地方' }];
    expect(rules({ glossary: { place: { ...plain, definitions: defined } } })).toEqual([]);
    const named = [{ document: 'text', quote: '照护婴幼儿的地方，以下称“托育机构”' }];
    expect(rules({ glossary: { place: { ...plain, definitions: named } } })).toEqual([]);
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

it.each([
  '其他、其中、其余、其次、其实，尤其与其说',
  '之一、之前、之后、总之、百分之八',
  '咸阳、遂宁、亦庄、俱乐部',
  '根据补助标准，根据此前的数',
  '联系于2025年建立，当今以居家养老为主',
  '故事、事故、缘故、故意',
  '乃至、无障碍',
])('words of today are not classical: %s', (words) => {
  expect(classicalWord(words)).toBeUndefined();
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
