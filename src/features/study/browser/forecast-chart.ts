import type { ForecastDay } from '../schedule/forecast.ts';
import { element } from '../../../ui/browser/element.ts';
import { dayWords } from './interval-words.ts';

const width = 640;
const height = 170;
const left = 64;
const bottom = 26;
const top = 28;

function shape(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inside: (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...inside);
  return element;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Middle of the n-th day. */
const across = (index: number, days: number): number => left + ((index + 0.5) * (width - left)) / days;
const up = (share: number): number => height - bottom - share * (height - bottom - top);

function frame(days: readonly ForecastDay[], label: string, ticks: readonly [number, string][]): SVGElement {
  const grid = ticks.flatMap(([share, words]) => [
    shape('line', { class: 'chart-grid', x1: left, x2: width, y1: up(share), y2: up(share) }),
    shape('text', { class: 'chart-axis', x: left - 8, y: up(share) + 4, 'text-anchor': 'end' }, words),
  ]);
  const names = days.flatMap(({ day }, index) =>
    index % 2 === 1
      ? []
      : [
          shape(
            'text',
            { class: 'chart-axis', x: across(index, days.length), y: height - 6, 'text-anchor': 'middle' },
            index === 0 ? '今天' : `${new Date(day).getMonth() + 1}/${new Date(day).getDate()}`,
          ),
        ],
  );
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    ...grid,
    ...names,
  );
}

function dueChart(days: readonly ForecastDay[]): SVGElement {
  const most = Math.max(1, ...days.map(({ due }) => due));
  const total = days.reduce((sum, { due }) => sum + due, 0);
  const svg = frame(days, `今后十四天到期的卡，共 ${total} 张，逐日数目见下表`, [
    [0, '0'],
    [1, String(most)],
  ]);
  const wide = ((width - left) / days.length) * 0.6;
  for (const [index, { due }] of days.entries()) {
    if (due === 0) continue;
    const [x, y] = [across(index, days.length), up(due / most)];
    svg.append(
      shape('rect', { class: 'bar-part', x: x - wide / 2, y, width: wide, height: height - bottom - y }),
      shape('text', { class: 'chart-number', x, y: y - 5, 'text-anchor': 'middle' }, String(due)),
    );
  }
  return svg;
}

function knownChart(days: readonly ForecastDay[]): SVGElement {
  const [first, last] = [days[0]?.known ?? 0, days.at(-1)?.known ?? 0];
  const svg = frame(
    days,
    `若不复习，预计还记得的比例由今天的 ${percent(first)} 降到十四天后的 ${percent(last)}`,
    [
      [0, '0'],
      [0.5, '50%'],
      [1, '100%'],
    ],
  );
  const points = days.map(({ known }, index) => `${across(index, days.length)},${up(known)}`).join(' ');
  svg.append(
    shape('polyline', { class: 'chart-line', points, fill: 'none' }),
    ...days.map(({ known }, index) =>
      shape('circle', { class: 'bar-part', cx: across(index, days.length), cy: up(known), r: 3 }),
    ),
  );
  for (const index of [0, days.length - 1]) {
    const known = days[index]?.known ?? 0;
    const at = { x: across(index, days.length), y: up(known) - 9, 'text-anchor': 'middle' };
    svg.append(shape('text', { class: 'chart-number', ...at }, percent(known)));
  }
  return svg;
}

function table(days: readonly ForecastDay[]): HTMLElement {
  const row = (cells: HTMLElement[]): HTMLElement => element('tr', '', ...cells);
  const head = ['日期', '到期', '预计还记得'].map((words) => {
    const cell = element('th', '', words);
    cell.scope = 'col';
    return cell;
  });
  const rows = days.map(({ day, due, known }) => {
    const date = element('th', '', dayWords(day));
    date.scope = 'row';
    return row([date, element('td', '', `${due} 张`), element('td', '', percent(known))]);
  });
  const caption = element('caption', 'sr-only', '今后十四天的预计');
  return element('table', '', caption, element('thead', '', row(head)), element('tbody', '', ...rows));
}

/** The coming days as two plain charts, and the same numbers as a table. */
export function forecastElements(days: readonly ForecastDay[]): HTMLElement[] {
  const figure = (words: string, chart: SVGElement): HTMLElement =>
    element('figure', 'chart', element('figcaption', 'note', words), chart);
  return [
    figure('每天到期的卡（张）', dueChart(days)),
    figure('若从今天起不复习，学过的卡预计还记得多少', knownChart(days)),
    element('details', '', element('summary', '', '同样的数字，列成表'), table(days)),
  ];
}
