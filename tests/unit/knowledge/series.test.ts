import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incomparableWith, seriesAround, seriesOf } from '../../../src/model/analyses/comparable-series.ts';
import { allQuantities, quantityOf } from '../../../src/model/analyses/quantities.ts';
import { distanceTo } from '../../../src/model/analyses/target-distance.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary, the } from './small-library.ts';

function quantity(model: ReturnType<typeof smallLibrary>, collection: 'targets' | 'figures', id: string) {
  const found = quantityOf(the(model, collection, id));
  if (!found) throw new Error(`${id} has no number`);
  return found;
}

describe('a series', () => {
  test('joins a target and figures of one indicator, scope and unit, by date', () => {
    const model = smallLibrary({
      targets: { goal: { due: '2030', dueBasis: 'stated' }, undated: {} },
      figures: { late: { asOf: '2025-09' }, early: { asOf: '2023' } },
    });
    const { points } = seriesOf(model, quantity(model, 'targets', 'goal'));
    expect(points.map(({ entry }) => entry.id)).toEqual(['early', 'late', 'goal', 'undated']);
    expect(incomparableWith(model, quantity(model, 'targets', 'goal'))).toEqual([]);
  });

  test.each([
    ['scope', { scope: '农村' }, '范围不同：这里“全国”，那里“农村”'],
    ['unit', { unit: '个' }, '单位不同：这里“%”，那里“个”'],
    ['indicator', { indicator: '别的' }, '指标不同：这里“占比”，那里“别的”'],
  ])('never joins another %s, and says what differs', (_field, other, reason) => {
    const model = smallLibrary({
      targets: { goal: { observations: ['seen'] } },
      figures: { seen: { ...other, asOf: '2025' } },
    });
    const goal = quantity(model, 'targets', 'goal');
    expect(seriesOf(model, goal).points.map(({ entry }) => entry.id)).toEqual(['goal']);
    expect(incomparableWith(model, goal).map(({ reasons }) => reasons)).toEqual([[reason]]);
    expect(seriesAround(model, goal)).toHaveLength(2);
    const seen = quantity(model, 'figures', 'seen');
    expect(incomparableWith(model, seen).map((item) => item.quantity.entry.id)).toEqual(['goal']);
    expect(() => distanceTo(goal, seen)).toThrow(/Expected one series/);
  });

  test('claims no difference where the scope of one is not stated, and joins nothing to it', () => {
    const unknown = { scope: '原文未写明' };
    const model = smallLibrary({
      targets: { goal: { ...unknown, observations: ['seen'] } },
      figures: { seen: { asOf: '2025' }, other: { ...unknown, asOf: '2024' } },
    });
    const goal = quantity(model, 'targets', 'goal');
    expect(seriesOf(model, goal).points.map(({ entry }) => entry.id)).toEqual(['goal']);
    expect(incomparableWith(model, goal).map((item) => [item.quantity.entry.id, item.reasons])).toEqual([
      ['other', ['两处是否同一口径，原文未说明，本库不作计算']],
      ['seen', ['两处是否同一口径，原文未说明，本库不作计算']],
    ]);
  });

  test('of any library holds only points that agree in all three', () => {
    const word = fc.constantFrom('甲', '乙', '丙');
    const entry = fc.record({ indicator: word, scope: word, unit: word });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const figures = Object.fromEntries(entries.map((fields, index) => [`f${index}`, fields]));
        const model = smallLibrary({ figures });
        for (const point of allQuantities(model)) {
          for (const other of seriesOf(model, point).points) {
            expect([other.indicator, other.scope, other.unit]).toEqual([
              point.indicator,
              point.scope,
              point.unit,
            ]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the distance to a target', () => {
  test('has the decimals of the numbers, and the pace one more', () => {
    const model = smallLibrary({
      targets: { goal: { value: 73, due: '2030', dueBasis: 'stated' } },
      figures: { seen: { value: 67.5, asOf: '2025' } },
    });
    const distance = distanceTo(quantity(model, 'targets', 'goal'), quantity(model, 'figures', 'seen'));
    expect(distance.difference).toBe(5.5);
    expect(distance.years).toBeCloseTo(5, 2);
    expect(distance.pace).toBe(1.1);
  });

  test('has no pace without a due date or after it', () => {
    const model = smallLibrary({
      targets: { open: {}, past: { due: '2024', dueBasis: 'stated' } },
      figures: { seen: { asOf: '2025' }, undated: {} },
    });
    const seen = quantity(model, 'figures', 'seen');
    expect(distanceTo(quantity(model, 'targets', 'open'), seen).pace).toBeUndefined();
    expect(distanceTo(quantity(model, 'targets', 'past'), seen).pace).toBeUndefined();
    const undated = quantity(model, 'figures', 'undated');
    expect(() => distanceTo(quantity(model, 'targets', 'open'), undated)).toThrow(/with a date/);
  });
});

test('in the library itself the 67.5% of the nation and the 73% of the rural plan are two series', () => {
  const model = loadSiteModel();
  const goal = quantity(model, 'targets', 'rural-plan-nursing-beds-share');
  expect(seriesOf(model, goal).points).toHaveLength(1);
  const [other, ...more] = incomparableWith(model, goal);
  expect(more).toEqual([]);
  expect(other?.quantity.entry.id).toBe('nursing-beds-share-2025');
  expect(other?.reasons.join()).toContain('范围不同');
});
