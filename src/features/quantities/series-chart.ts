import { axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot';
import { quantityWords } from '../../entries/quantity.ts';
import type { Series } from '../../model/analyses/comparable-series.ts';
import { yearPosition } from '../../model/analyses/partial-dates.ts';
import type { Quantity } from '../../model/analyses/quantities.ts';
import { draw } from '../../ui/charts/draw.ts';
import type { SvgNode } from '../../ui/charts/svg-node.ts';

/** The ends of the axes, the same for all panels that stand side by side. */
export interface Frame {
  years: readonly [number, number];
  /** Upper end of the axis of values by unit. */
  tops: ReadonlyMap<string, number>;
  /** Years that are written under the axis. */
  marked: readonly number[];
}

interface Point {
  x: number;
  y: number;
  label: string;
}

function pointsOf(series: Series, kind: Quantity['kind']): Point[] {
  return series.points.flatMap((point) =>
    point.kind === kind && point.date !== undefined
      ? [{ x: yearPosition(point.date), y: point.value, label: quantityWords(point) }]
      : [],
  );
}

/** The common frame of several series: every year that they name, and for each unit an axis from nought. */
export function frameOf(all: readonly Series[]): Frame {
  const years = all.flatMap(({ points }) =>
    points.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : [])),
  );
  const tops = new Map<string, number>();
  for (const { unit, points } of all) {
    const top = Math.max(...points.map(({ value }) => value)) * 1.25;
    tops.set(unit, Math.max(tops.get(unit) ?? 0, unit === '%' && top <= 125 ? 100 : top));
  }
  const marked = [...new Set(years)].sort((a, b) => a - b);
  return { years: [Math.min(...years) - 1, Math.max(...years) + 1], tops, marked };
}

/**
 * One series over the years: what is as full dots joined by a line, what is wanted as hollow diamonds; a target without
 * a date is a dashed line across. A line joins only points of the series itself.
 */
export function seriesChart(series: Series, frame: Frame): SvgNode {
  const observed = pointsOf(series, 'observed');
  const wanted = pointsOf(series, 'wanted');
  const undated = series.points.filter(({ kind, date }) => kind === 'wanted' && date === undefined);
  const at = { x: 'x', y: 'y' } as const;
  return draw({
    width: 340,
    height: 210,
    marginLeft: 44,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 30,
    x: { domain: [...frame.years], label: null },
    y: { domain: [0, frame.tops.get(series.unit) ?? 1], label: null },
    marks: [
      gridY({ ticks: 4, strokeOpacity: 1, className: 'chart-grid' }),
      axisY({ ticks: 4, tickSize: 0, className: 'chart-axis' }),
      axisX({
        ticks: [...frame.marked],
        tickFormat: (year: number) => String(year),
        tickSize: 4,
        className: 'chart-axis',
      }),
      ruleY([0], { className: 'bar-whole' }),
      ...(observed.length > 1 ? [lineY(observed, { ...at, className: 'chart-line' })] : []),
      ...(observed.length > 0
        ? wanted.map((point) => lineY([observed.at(-1), point], { ...at, className: 'chart-way' }))
        : []),
      ruleY(undated, { y: 'value', className: 'chart-way' }),
      text(
        undated.map((item) => ({
          x: frame.years[1],
          y: item.value,
          label: `目标${quantityWords(item)}（没有写期限）`,
        })),
        { ...at, text: 'label', textAnchor: 'end', dy: 12, className: 'chart-label' },
      ),
      dot(observed, { ...at, r: 5, className: 'bar-part' }),
      dot(wanted, { ...at, r: 5, symbol: 'diamond', className: 'chart-wanted' }),
      text(observed, { ...at, text: 'label', dy: -14, className: 'chart-label' }),
      text(wanted, {
        ...at,
        text: (point: Point) => `目标${point.label}`,
        dy: -16,
        className: 'chart-label',
      }),
    ],
  });
}
