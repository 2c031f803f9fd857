import type { FacetCount } from '../engine/facets.ts';
import { facetNames, type FacetName } from '../format/page-table.ts';
import { element } from './element.ts';
import { toggleFilter, type SearchState } from './search-state.ts';

const titles: Readonly<Record<FacetName, string>> = {
  kind: '类别',
  year: '年份',
  issuer: '发文机关',
  topic: '主题',
};
/** Values of a filter that are shown before the reader opens the rest. */
const shownValues = 8;

type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;
type Change = (state: SearchState) => void;

function inOrder(name: FacetName, values: readonly FacetCount[]): FacetCount[] {
  return [...values].sort((a, b) =>
    name === 'year'
      ? Number(b.value) - Number(a.value)
      : Number(b.chosen) - Number(a.chosen) || b.count - a.count,
  );
}

function chip(name: FacetName, { value, count, chosen }: FacetCount, choose: () => void): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip', 'aria-pressed': String(chosen), 'data-chip': `${name}:${value}` },
    element('span', {}, value),
    element('span', { class: 'chip-count' }, String(count)),
  );
  button.addEventListener('click', choose);
  return element('li', {}, button);
}

function group(name: FacetName, facets: Facets, state: SearchState, change: Change): HTMLElement | undefined {
  const values = inOrder(name, facets[name]);
  // A filter with one value tells nothing apart.
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return undefined;
  const chips = values.map((value) =>
    chip(name, value, () => change(toggleFilter(state, name, value.value))),
  );
  const list = element('ul', { class: 'chips-list' }, ...chips.slice(0, shownValues));
  if (chips.length > shownValues) {
    const rest = element(
      'button',
      { type: 'button', class: 'chip' },
      `其余 ${chips.length - shownValues} 项`,
    );
    rest.addEventListener('click', () => {
      rest.parentElement?.remove();
      list.append(...chips.slice(shownValues));
      chips[shownValues]?.querySelector('button')?.focus();
    });
    list.append(element('li', {}, rest));
  }
  return element(
    'div',
    { class: 'filter', role: 'group', 'aria-label': titles[name] },
    element('span', { class: 'filter-name' }, titles[name]),
    list,
  );
}

/**
 * Draws the filters of a list into `bar`, with the number of results that each value leaves: the kinds in sight,
 * the others folded. What was open or had the focus stays so.
 */
export function drawFilters(bar: HTMLElement, facets: Facets, state: SearchState, change: Change): void {
  const focused = document.activeElement?.getAttribute('data-chip');
  const wasOpen = bar.querySelector('details')?.open ?? false;
  const folded = facetNames.filter((name) => name !== 'kind');
  const groups = folded.flatMap((name) => {
    const made = group(name, facets, state, change);
    return made ? [{ name, made }] : [];
  });
  const chosen = folded.some((name) => (state.filters[name] ?? []).length > 0);
  bar.replaceChildren();
  const kinds = group('kind', facets, state, change);
  if (kinds) bar.append(kinds);
  if (groups.length > 0) {
    const names = groups.map(({ name }) => titles[name]).join('、');
    bar.append(
      element(
        'details',
        { open: wasOpen || chosen },
        element('summary', {}, `按${names}筛选`),
        ...groups.map(({ made }) => made),
      ),
    );
  }
  if (focused) bar.querySelector<HTMLElement>(`[data-chip=${CSS.escape(focused)}]`)?.focus();
}
