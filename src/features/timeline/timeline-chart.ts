import { axisX, axisY, dot, ruleX, ruleY, text } from '@observablehq/plot';
import { yearPosition } from '../../model/analyses/partial-dates.ts';
import { timelineKinds, type TimelineYear } from '../../model/analyses/timeline.ts';
import { timelineNames } from './timeline-names.ts';
import { draw } from '../../ui/charts/draw.ts';
import type { SvgNode } from '../../ui/charts/svg-node.ts';

/**
 * The timeline at a glance: a row for each kind of event, a circle for each year, as large as there are events, its
 * number inside. A line marks `today`.
 */
export function timelineChart(years: readonly TimelineYear[], today: string): SvgNode {
  const cells = years.flatMap(({ year, events }) =>
    timelineKinds.flatMap((kind) => {
      const count = events.filter((event) => event.kind === kind).length;
      return count === 0 ? [] : [{ year, kind: timelineNames[kind], count }];
    }),
  );
  const kinds = timelineKinds
    .map((kind) => timelineNames[kind])
    .filter((name) => cells.some((cell) => cell.kind === name));
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const at = { x: 'year', y: 'kind' } as const;
  return draw({
    width: 1080,
    height: 60 + kinds.length * 56,
    marginLeft: 84,
    marginRight: 24,
    marginTop: 16,
    marginBottom: 36,
    x: { domain: [first - 0.6, last + 0.6], label: null },
    y: { type: 'band', domain: kinds, label: null },
    r: { type: 'identity' },
    marks: [
      ruleY(kinds, { className: 'chart-grid' }),
      ruleX([yearPosition(today)], { className: 'chart-today' }),
      axisX({
        ticks: years
          .map(({ year }) => year)
          .filter((year) => year % 5 === 0 || cells.some((cell) => cell.year === year)),
        tickFormat: (year: number) => String(year),
        tickSize: 4,
        className: 'chart-axis',
      }),
      axisY({ tickSize: 0, className: 'chart-axis' }),
      dot(cells, {
        ...at,
        r: ({ count }: { count: number }) => 9 + 3 * Math.sqrt(count - 1),
        className: 'chart-count',
      }),
      text(cells, {
        ...at,
        text: (cell: { count: number }) => String(cell.count),
        className: 'chart-number',
      }),
    ],
  });
}
