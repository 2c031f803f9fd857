import { describe, expect, test } from 'vitest';
import { buildDate } from '../../../src/model/analyses/build-date.ts';
import { byDate, lastDay, yearPosition } from '../../../src/model/analyses/partial-dates.ts';
import { targetStatus, wantedDirection } from '../../../src/model/analyses/target-status.ts';
import { smallLibrary, the } from './small-library.ts';

type Fields = Record<string, unknown>;

function stateOf(goal: Fields, figures: Record<string, Fields>, today: string): string {
  const model = smallLibrary({ targets: { goal }, figures });
  return targetStatus(model, the(model, 'targets', 'goal'), today).state;
}

const due = { due: '2025', dueBasis: 'stated' };

test.each(['requirement', 'direction'])(
  'what is a %s has no state to reach, whatever the numbers say',
  (commitment) => {
    const numbers = { a: { asOf: '2025', value: 60 } };
    expect(stateOf({ ...due, commitment }, numbers, '2026-01-01')).toBe(commitment);
  },
);

describe('the state of a target', () => {
  test.each<[string, Fields, Record<string, Fields>, string, string]>([
    ['without a date or a number to compare', {}, {}, '2026-01-01', 'no-due'],
    ['whose term runs', due, {}, '2025-12-31', 'open'],
    ['whose last day is over, with no number at all', due, {}, '2026-01-01', 'passed'],
    ['whose newest number is older than its term', due, { a: { asOf: '2024' } }, '2026-01-01', 'passed'],
    ['whose number of the last year falls short', due, { a: { asOf: '2025' } }, '2026-01-01', 'missed'],
    ['whose number meets it', due, { a: { asOf: '2025', value: 50 } }, '2026-01-01', 'reached'],
    ['met before its term', due, { a: { asOf: '2023', value: 51 } }, '2024-01-01', 'reached'],
    [
      'met once and no more',
      due,
      { a: { asOf: '2023', value: 51 }, b: { asOf: '2024' } },
      '2025-01-01',
      'short',
    ],
    ['not yet met', due, { a: { asOf: '2024' } }, '2025-06-01', 'short'],
    ['met without a term', {}, { a: { asOf: '2024', value: 60 } }, '2025-06-01', 'reached'],
    ['beside a number without a date', due, { a: { value: 60 } }, '2025-06-01', 'open'],
    [
      'beside a number of another scope',
      due,
      { a: { asOf: '2025', value: 60, scope: '城市' } },
      '2025-06-01',
      'open',
    ],
    [
      'that asks for less',
      { ...due, comparator: '≤' },
      { a: { asOf: '2024', value: 40 } },
      '2025-06-01',
      'reached',
    ],
    [
      'whose words do not say which way',
      { ...due, wording: '50%' },
      { a: { asOf: '2024' } },
      '2025-06-01',
      'undecided',
    ],
    ['beside “more than 40”', due, { a: { asOf: '2024', comparator: '>' } }, '2025-06-01', 'undecided'],
    [
      'beside “more than 60”',
      due,
      { a: { asOf: '2024', value: 60, comparator: '>' } },
      '2025-06-01',
      'reached',
    ],
    [
      'beside “less than 60”',
      due,
      { a: { asOf: '2024', value: 60, comparator: '<' } },
      '2025-06-01',
      'undecided',
    ],
  ])('%s', (_name, goal, figures, today, state) => {
    expect(stateOf(goal, figures, today)).toBe(state);
  });

  test('is never told of a target without a number but by its date', () => {
    const model = smallLibrary({
      targets: {
        goal: {
          kind: 'qualitative',
          value: undefined,
          unit: undefined,
          comparator: undefined,
          ...due,
          wording: '建成',
        },
      },
      figures: { a: { asOf: '2025', value: 99 } },
    });
    const goal = the(model, 'targets', 'goal');
    expect(targetStatus(model, goal, '2025-06-01')).toEqual({
      state: 'open',
      observation: undefined,
      isPast: false,
    });
    expect(targetStatus(model, goal, '2026-01-01')).toEqual({
      state: 'passed',
      observation: undefined,
      isPast: true,
    });
  });
});

test('the direction comes from the comparator, else from the words', () => {
  expect(wantedDirection('≥', '不低于5')).toBe('up');
  expect(wantedDirection('<', '不到5')).toBe('down');
  expect(wantedDirection('≈', '达到53%左右')).toBe('up');
  expect(wantedDirection('=', '降低到5%')).toBe('down');
  expect(wantedDirection('=', '1所')).toBeUndefined();
});

test('partial dates count by their last day', () => {
  expect([lastDay('2025'), lastDay('2024-02'), lastDay('2025-09-01')]).toEqual([
    '2025-12-31',
    '2024-02-29',
    '2025-09-01',
  ]);
  const entries = ['2025', undefined, '2025-09', '2024-12-30'].map((date) => ({ date }));
  expect(entries.toSorted((a, b) => byDate(a.date, b.date)).map(({ date }) => date)).toEqual([
    '2024-12-30',
    '2025-09',
    '2025',
    undefined,
  ]);
  expect(yearPosition('2025')).toBe(2025);
  expect(yearPosition('2025-01')).toBeGreaterThanOrEqual(2024.5);
  expect(yearPosition('2025-12-31')).toBeLessThanOrEqual(2025.5);
});

test('the day of the build is that of Beijing, or the one that is asked for', () => {
  expect(buildDate({}, new Date('2025-12-31T16:30:00Z'))).toBe('2026-01-01');
  expect(buildDate({ SOURCE_DATE_EPOCH: '1735488000' }, new Date('2030-01-01'))).toBe('2024-12-30');
  expect(buildDate({ SOURCE_DATE_EPOCH: 'soon' }, new Date('2030-01-01T00:00:00Z'))).toBe('2030-01-01');
});
