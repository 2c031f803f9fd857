import { axisX, axisY, dot, ruleX, ruleY, text } from '@observablehq/plot';
import { yearPosition } from '../../model/analyses/partial-dates.ts';
import { timelineKinds, type TimelineYear } from '../../model/analyses/timeline.ts';
import { timelineNames } from './timeline-names.ts';
import { draw } from '../../ui/charts/draw.ts';
import type { SvgNode } from '../../ui/charts/svg-node.ts';

/** How time runs over the page, and the sizes that go with it. */
const forms = {
  across: { width: 1080, row: 56, year: 0, radius: 9, growth: 3 },
  down: { width: 360, row: 0, year: 20, radius: 6.5, growth: 1.4 },
} as const;

/**
 * The timeline at a glance: a row for each kind of event, or on a phone a column, a circle for each year, as large as
 * there are events, its number inside. A line marks `today`.
 */
export function timelineChart(
  years: readonly TimelineYear[],
  today: string,
  form: keyof typeof forms = 'across',
): SvgNode {
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
  const isAcross = form === 'across';
  const { width, row, year: pitch, radius, growth } = forms[form];
  const at = isAcross ? { x: 'year', y: 'kind' } : { x: 'kind', y: 'year' };
  const time = { domain: [first - 0.6, last + 0.6], label: null };
  const rows = { type: 'band', domain: kinds, label: null } as const;
  const [ruleOfRow, ruleOfTime] = isAcross ? [ruleY, ruleX] : [ruleX, ruleY];
  const timeAxis = {
    ticks: years
      .map(({ year }) => year)
      .filter((year) => year % 5 === 0 || cells.some((cell) => cell.year === year)),
    tickFormat: (year: number) => String(year),
    tickSize: 4,
    className: 'chart-axis',
  };
  const rowAxis = { tickSize: 0, className: 'chart-axis' };
  return draw({
    width,
    height: 60 + kinds.length * row + years.length * pitch,
    marginLeft: isAcross ? 84 : 44,
    marginRight: isAcross ? 24 : 0,
    marginTop: isAcross ? 16 : 24,
    marginBottom: isAcross ? 36 : 8,
    x: isAcross ? time : rows,
    y: isAcross ? rows : { ...time, reverse: true },
    r: { type: 'identity' },
    marks: [
      ruleOfRow(kinds, { className: 'chart-grid' }),
      ruleOfTime([yearPosition(today)], { className: 'chart-way' }),
      ...(isAcross
        ? [axisX(timeAxis), axisY(rowAxis)]
        : [axisY(timeAxis), axisX({ ...rowAxis, anchor: 'top' })]),
      dot(cells, {
        ...at,
        r: ({ count }: { count: number }) => radius + growth * Math.sqrt(count - 1),
        className: 'chart-wanted',
      }),
      text(cells, {
        ...at,
        text: (cell: { count: number }) => String(cell.count),
        className: 'chart-number',
      }),
    ],
  });
}
