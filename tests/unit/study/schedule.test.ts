import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCards } from '../../../src/features/study/cards/all-cards.ts';
import { broughtBack, clockFault, isAhead, startOfDay } from '../../../src/features/study/schedule/clock.ts';
import { forecast } from '../../../src/features/study/schedule/forecast.ts';
import { begunToday, pickCard, todayOf } from '../../../src/features/study/schedule/pick-card.ts';
import { readReviewFile, writeReviewFile } from '../../../src/features/study/schedule/review-file.ts';
import {
  addReview,
  joinRecords,
  type Grade,
  type ReviewRecord,
} from '../../../src/features/study/schedule/reviews.ts';
import { previewOf, stateOf } from '../../../src/features/study/schedule/scheduler.ts';
import { fixtureModel } from '../../fixture-library.ts';

const now = new Date(2026, 10, 22, 10, 0).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;
const cards = allCards(fixtureModel()).slice(0, 12);
const [card] = cards;
if (!card) throw new Error('no cards');

const record = (id: string, ...log: [number, Grade][]): ReviewRecord => ({
  id,
  stamp: 'abc',
  document: 'x',
  log: log.map(([at, grade]) => ({ at, grade })),
});
const byId = (...records: ReviewRecord[]): Map<string, ReviewRecord> =>
  new Map(records.map((one) => [one.id, one]));

describe('a record', () => {
  const grades = fc.constantFrom<Grade[]>(1, 2, 3, 4);
  const logs = fc.array(fc.tuple(fc.integer({ min: now - 900 * day, max: now }), grades), { maxLength: 12 });

  it('is joined with another without doubles, whichever comes first', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        const [a, b] = [record('a~b', ...one), record('a~b', ...other)];
        const joined = joinRecords(a, b);
        expect(joined.log).toEqual(joinRecords(b, a).log);
        expect(joinRecords(joined, b).log).toEqual(joined.log);
        const keys = joined.log.map(({ at, grade }) => `${at} ${grade}`);
        expect(new Set(keys)).toEqual(new Set([...one, ...other].map(([at, grade]) => `${at} ${grade}`)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('never goes back in time, and is always due after its last answer', () => {
    fc.assert(
      fc.property(logs, (list) => {
        let built = record('a~b');
        for (const [at, grade] of list) built = addReview(built, { at, grade });
        expect(built.log.map(({ at }) => at)).toEqual(
          built.log.map(({ at }) => at).toSorted((a, b) => a - b),
        );
        if (built.log.length === 0) return;
        const state = stateOf(built);
        expect(state.due).toBeGreaterThan(built.log.at(-1)?.at ?? 0);
        const known = state.knownAt(now + day);
        expect(known).toBeGreaterThanOrEqual(0);
        expect(known).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is due later the better it was known', () => {
    const dues = previewOf(record('a~b', [now - 10 * day, 3], [now - 9 * day, 3]), now);
    expect(dues[1]).toBeLessThan(dues[2]);
    expect(dues[2]).toBeLessThan(dues[3]);
    expect(dues[3]).toBeLessThan(dues[4]);
    expect(dues[1]).toBeGreaterThan(now);
  });
});

describe('a wrong clock', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 'early'],
    ['2026-11-18T00:00:00Z', 'early'],
    ['2026-11-22T00:00:00Z', undefined],
    ['2041-11-22T00:00:00Z', undefined],
    ['2100-01-01T00:00:00Z', 'late'],
  ])('at %s is %s', (time, fault) => {
    expect(clockFault(Date.parse(time), '2026-11-22')).toBe(fault);
  });

  it('that ran fast leaves cards that can be brought back with all their answers', () => {
    const fast = record('a~b', [now - day, 3], [now + 400 * day, 4]);
    expect(isAhead(fast, now)).toBe(true);
    expect(isAhead(record('a~b', [now + 60 * minute, 3]), now)).toBe(false);
    const back = broughtBack(fast, now);
    expect(back.log).toEqual([
      { at: now - day, grade: 3 },
      { at: now, grade: 4 },
    ]);
    expect(stateOf(back).due).toBeLessThan(now + 60 * day);
    expect(stateOf(back).due).toBeGreaterThan(now);
  });

  it('that runs backwards lets the next answer stand at the last one', () => {
    const later = addReview(record('a~b', [now, 3]), { at: now - 30 * day, grade: 3 });
    expect(later.log.map(({ at }) => at)).toEqual([now, now]);
  });
});

describe('the day', () => {
  it('asks what is due, then new cards up to the limit, then what comes back in minutes', () => {
    const records = byId(
      record(cards[0]?.id ?? '', [now - 40 * day, 4]),
      record(cards[1]?.id ?? '', [now - 5 * minute, 1]),
      record(cards[2]?.id ?? '', [now - minute, 3]),
    );
    const today = todayOf(cards, records, now, 4);
    expect(today.due.map(({ id }) => id)).toEqual([cards[1]?.id, cards[0]?.id]);
    // Two of the four were begun today.
    expect(begunToday(records, now)).toBe(2);
    expect(today.fresh.map(({ id }) => id)).toEqual([cards[3]?.id, cards[4]?.id]);
    expect(today.soon.map(({ id }) => id)).toEqual([cards[2]?.id]);
    expect(pickCard(today)?.id).toBe(cards[1]?.id);
    expect(pickCard({ ...today, due: [] })?.id).toBe(cards[3]?.id);
    expect(pickCard({ ...today, due: [], fresh: [] })?.id).toBe(cards[2]?.id);
    expect(pickCard({ due: [], fresh: [], soon: [] })).toBeUndefined();
  });

  it('takes a card as due from midnight on, and not the evening before', () => {
    const learned = record(card.id, [now - 20 * day, 3], [now - 20 * day + 11 * minute, 3]);
    const { due, isLearning } = stateOf(learned);
    expect(isLearning).toBe(false);
    const dueAt = (moment: number): number => todayOf([card], byId(learned), moment, 0).due.length;
    expect(dueAt(startOfDay(due) - 1)).toBe(0);
    expect(dueAt(startOfDay(due))).toBe(1);
  });

  it('starts its limit again', () => {
    const records = byId(record(card.id, [now, 3]));
    expect(todayOf(cards, records, now, 1).fresh).toHaveLength(0);
    expect(todayOf(cards, records, now + day, 1).fresh).toHaveLength(1);
  });
});

describe('the forecast', () => {
  it('counts every card once, the overdue today, and forgets without review', () => {
    const records = cards.map(({ id }, index) =>
      record(id, [now - (index + 1) * 4 * day, index % 2 ? 3 : 4]),
    );
    const days = forecast(records, now);
    expect(days).toHaveLength(14);
    const within = records.filter((one) => stateOf(one).due < startOfDay(now, 14)).length;
    expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(within);
    for (const [index, { known }] of days.entries()) {
      expect(known).toBeLessThanOrEqual(days[index - 1]?.known ?? 1);
    }
  });

  it('has no shares that are no numbers where nothing was learned', () => {
    expect(forecast([], now).every(({ due, known }) => due === 0 && known === 0)).toBe(true);
  });
});

describe('the file of reviews', () => {
  const records = [
    record('targets/a~value', [now, 3]),
    record('glossary/b~name', [now, 1], [now + minute, 3]),
  ];
  const file = writeReviewFile(records, now);
  const changed = (change: (value: Record<string, unknown>) => void): string => {
    const value = JSON.parse(file) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  };

  it('gives back what was written', () => {
    expect(readReviewFile(file)).toEqual({ records });
  });

  it.each([
    ['', '不是 JSON'],
    ['{"cards":', '不是 JSON'],
    ['null', '不是本站导出'],
    ['[]', '不是本站导出'],
    ['{"format":"other"}', '不是本站导出'],
    [changed((value) => (value['version'] = 2)), '较新的版本'],
    [changed((value) => delete value['cards']), '没有卡片的记录'],
    [file.replace('"grade": 3', '"grade": 9'), '第 1 张卡'],
    [file.replace('glossary/b~name', '<script>alert(1)</script>'), '第 2 张卡'],
    [file.replace(String(now), '1e300'), '第 1 张卡'],
    [file.replace('"stamp": "abc"', '"stamp": {"__proto__": {"x": 1}}'), '第 1 张卡'],
    ['x'.repeat(20 * 1024 * 1024 + 1), '太大'],
  ])('is refused in one sentence where it is wrong (%#)', (text, words) => {
    const read = readReviewFile(text);
    expect('refusal' in read && read.refusal).toContain(words);
    expect('refusal' in read && read.refusal.match(/。/g)).toHaveLength(1);
  });
});
