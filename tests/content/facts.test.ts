import { expect, it } from 'vitest';
import { incomparableWith, seriesOf } from '../../src/model/analyses/comparable-series.ts';
import { citationsOf } from '../../src/model/analyses/instrument-citations.ts';
import { quantityOf } from '../../src/model/analyses/quantities.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';

/** What readers rely on: an editor who changes one of these means to. */
const model = buildModel(loadContent('content'));

it('the 67.5% of the nation and the 73% of the rural plan are two series', () => {
  const target = model.entry('targets', 'rural-plan-nursing-beds-share');
  const goal = target && quantityOf(target);
  if (!goal) throw new Error('The target of the rural plan is gone.');
  expect(seriesOf(model, goal).points).toHaveLength(1);
  const others = incomparableWith(model, goal);
  expect(others.map(({ quantity }) => quantity.entry.id)).toEqual(['nursing-beds-share-2025']);
  expect(others[0]?.reasons).toEqual(['两处是否同一口径，原文未说明，本库不作计算']);
});

it('the Opinion is cited where its briefing and its commentary speak of it', () => {
  const opinion = model.entry('instruments', 'eldercare-service-reform-opinion');
  const documents = opinion && citationsOf(model, opinion).map(({ document }) => document.id);
  expect([...new Set(documents)].toSorted()).toEqual([
    'brief-eldercare-opinion-briefing',
    'eldercare-reform-lu-zhiyuan',
  ]);
});
