import { describe, expect, it } from 'vitest';
import { statesDate } from '../../../src/checks/stated-dates.ts';
import { edit, placesAfter } from '../../fixture-library.ts';

describe('words state a date', () => {
  it.each([
    ['到2027年，', '2027'],
    ['截至2025年9月，', '2025-09'],
    ['截至2025年9月，', '2025'],
    ['（2024年12月30日）', '2024-12-30'],
    ['2024 年 12 月 30 日', '2024-12-30'],
    ['２０２４年１２月', '2024-12'],
    ['2024-12-30发布', '2024-12-30'],
    ['2024年5月1日至6月30日', '2024-06-30'],
    ['二〇三五年', '2035'],
    ['二〇二四年十二月三十日', '2024-12-30'],
    ['国发〔2024〕1号', '2024'],
    ['（2025—2027年）', '2025'],
  ])('%s → %s', (words, date) => {
    expect(statesDate(words, date)).toBe(true);
  });

  it.each([
    ['到2027年，', '2025'],
    ['2025年共12个', '2025-12'],
    ['9个，2025年', '2025-09'],
    ['2024年印发，2025年9月施行', '2024-09'],
    ['1月7日发布', '2025-01-07'],
    ['12025年', '2025'],
    ['2025个', '2025'],
  ])('%s does not state %s', (words, date) => {
    expect(statesDate(words, date)).toBe(false);
  });

  it('the first year of a span is no term', () => {
    expect(statesDate('（2025—2027年）', '2025', { asTerm: true })).toBe(false);
    expect(statesDate('2025年至2027年', '2025', { asTerm: true })).toBe(false);
    expect(statesDate('（2025—2027年）', '2027', { asTerm: true })).toBe(true);
  });
});

describe('dates of entries', () => {
  const target = 'targets/places-per-thousand.yaml';
  const promise = 'targets/information-public.yaml';
  const plan = 'instruments/childcare-plan.yaml';

  it('a stated term stands in the evidence', () => {
    expect(placesAfter(edit(target, 'due: "2027"', 'due: "2026"'))).toEqual([
      ['due-not-in-quote', `${target}:8`],
    ]);
  });

  it('a term that follows from a plan is the end of its period', () => {
    expect(placesAfter(edit(promise, 'due: "2030"', 'due: "2035"'))).toEqual([
      ['due-not-in-period', `${promise}:5`],
    ]);
    expect(placesAfter(edit(promise, 'policy: childcare-plan\n', ''))).toEqual([
      ['due-not-in-period', `${promise}:5`],
    ]);
    expect(placesAfter(edit(plan, 'ends: "2030"', 'ends: "2031"'))).toEqual([
      ['date-not-in-quote', `${plan}:4`],
      ['due-not-in-period', `${promise}:5`],
    ]);
  });

  it('the day of a figure and of an instrument stand in the evidence, or in the text that it is', () => {
    const figure = 'figures/places-jiaxing.yaml';
    expect(placesAfter(edit(figure, 'asOf: "2025"', 'asOf: "2025-12"'))).toEqual([
      ['date-not-in-quote', `${figure}:7`],
    ]);
    const cited = 'instruments/childcare-regulation.yaml';
    expect(placesAfter(edit(cited, 'dated: "2019"', 'dated: "2018"'))).toEqual([
      ['date-not-in-quote', `${cited}:3`],
    ]);
    const held = 'instruments/childcare-opinion-2024.yaml';
    expect(placesAfter(edit(held, 'dated: "2024-03-01"', 'dated: "2024-03-02"'))).toEqual([
      ['date-not-in-quote', `${held}:5`],
    ]);
  });
});
