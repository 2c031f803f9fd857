import { describe, expect, test } from 'vitest';
import { frameOf, seriesChart } from '../../../src/features/quantities/series-chart.ts';
import type { SvgNode } from '../../../src/ui/charts/svg-node.ts';
import { timelineChart } from '../../../src/features/timeline/timeline-chart.ts';
import { seriesAround, seriesOf } from '../../../src/model/analyses/comparable-series.ts';
import { quantityOf } from '../../../src/model/analyses/quantities.ts';
import { timeline } from '../../../src/model/analyses/timeline.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary, the } from './small-library.ts';

function* nodes(node: SvgNode): Generator<SvgNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* nodes(child);
}

const words = (node: SvgNode): string[] =>
  [...nodes(node)].filter(({ name }) => name === 'text').map(({ children }) => children.join(''));

const groups = (node: SvgNode, name: string): SvgNode[] =>
  [...nodes(node)].filter(({ attributes }) => attributes['class'] === name);

function seriesOfTarget(model: ReturnType<typeof smallLibrary>, id: string) {
  const quantity = quantityOf(the(model, 'targets', id));
  if (!quantity) throw new Error(`${id} has no number`);
  return { own: seriesOf(model, quantity), around: seriesAround(model, quantity) };
}

describe('a chart', () => {
  const site = loadSiteModel();
  const { around } = seriesOfTarget(site, 'rural-plan-nursing-beds-share');
  const drawings = around.map((series) => seriesChart(series, frameOf(around)));

  test('holds nothing that a strict policy refuses', () => {
    for (const drawing of [
      ...drawings,
      timelineChart(timeline(site), '2026-01-01'),
      timelineChart(timeline(site), '2026-01-01', 'down'),
    ]) {
      for (const { name, attributes } of nodes(drawing)) {
        expect(['style', 'script', 'foreignObject']).not.toContain(name);
        expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
      }
    }
  });

  test('of two scopes is two drawings, and no line joins anything', () => {
    expect(drawings.map((drawing) => words(drawing).filter((text) => text.includes('%')))).toEqual([
      ['目标73%'],
      ['67.5%'],
    ]);
    for (const drawing of drawings) {
      expect(groups(drawing, 'chart-line').flatMap((group) => group.children)).toEqual([]);
      expect(groups(drawing, 'chart-way').flatMap((group) => group.children)).toEqual([]);
    }
  });

  test('joins what was observed, leads on to the target, and keeps the comparators', () => {
    const model = smallLibrary({
      targets: { goal: { value: 53, comparator: '≈', due: '2030', dueBasis: 'stated' } },
      figures: { a: { asOf: '2023', value: 40 }, b: { asOf: '2025', value: 45, comparator: '>' } },
    });
    const { own } = seriesOfTarget(model, 'goal');
    const drawing = seriesChart(own, frameOf([own]));
    expect(words(drawing)).toEqual(
      expect.arrayContaining(['40%', '超过45%', '目标约53%', '2023', '2025', '2030']),
    );
    expect(groups(drawing, 'chart-line')[0]?.children).toHaveLength(1);
    expect(groups(drawing, 'chart-way')[0]?.children).toHaveLength(1);
  });

  test('shows a target without a date as a line across, and says so', () => {
    const { own } = seriesOfTarget(site, 'childcare-places-per-thousand-14th-plan');
    expect(words(seriesChart(own, frameOf([own])))).toContain('目标4.5个（没有写期限）');
  });

  test('of the timeline counts every event', () => {
    const years = timeline(site);
    for (const form of ['across', 'down'] as const) {
      const drawing = timelineChart(years, '2026-01-01', form);
      const counts = groups(drawing, 'chart-number').flatMap((group) => words(group).map(Number));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
        years.flatMap(({ events }) => events).length,
      );
    }
  });
});
