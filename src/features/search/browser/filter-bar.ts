import type { FacetCount, FacetCounts } from '../../../search/engine/facets.ts';
import { element } from '../../../ui/browser/element.ts';
import { filterTitles, foldedFilters, type FilterName } from '../../../search/filters.ts';
import { toggleFilter, type SearchState } from './search-state.ts';

const foldedTitles = foldedFilters.map((name) => filterTitles[name]).join('、');
/** Values of a filter that are shown before the reader opens the rest. */
const shownValues = 8;

type Change = (state: SearchState) => void;

function inOrder(name: FilterName, values: readonly FacetCount[]): FacetCount[] {
  return [...values].sort((a, b) =>
    name === 'year'
      ? Number(b.value) - Number(a.value)
      : Number(b.chosen) - Number(a.chosen) || b.count - a.count,
  );
}

function chip(name: FilterName, { value, count, chosen }: FacetCount, choose: () => void): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip quiet', 'aria-pressed': String(chosen), 'data-chip': `${name}:${value}` },
    element('span', {}, value),
    element('span', 'chip-count note', String(count)),
  );
  button.addEventListener('click', choose);
  return element('li', {}, button);
}

function group(
  name: FilterName,
  counts: FacetCounts,
  state: SearchState,
  change: Change,
): HTMLElement | undefined {
  const values = inOrder(name, counts[name] ?? []);
  // A filter with one value tells nothing apart.
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return undefined;
  const chips = values.map((value) =>
    chip(name, value, () => change(toggleFilter(state, name, value.value))),
  );
  const list = element('ul', 'chips-list acts list', ...chips.slice(0, shownValues));
  if (chips.length > shownValues) {
    const rest = element(
      'button',
      { type: 'button', class: 'chip quiet' },
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
    { class: 'filter pair', role: 'group', 'aria-label': filterTitles[name] },
    element('span', 'filter-name note', filterTitles[name]),
    list,
  );
}

/** What the filters of a list are drawn from. */
export interface FilterBar {
  state: SearchState;
  /** Counts at hand: of the kinds at least. */
  counts: FacetCounts;
  /** Fetches the counts of the folded filters. */
  allCounts: () => Promise<FacetCounts>;
  change: Change;
}

/**
 * Draws the filters of a list into `bar`, with the number of results that each value leaves: the kinds in sight,
 * the others folded until the reader opens them. What was open or had the focus stays so.
 */
export function drawFilters(bar: HTMLElement, { state, counts, allCounts, change }: FilterBar): void {
  const focused = document.activeElement?.getAttribute('data-chip');
  const wasOpen = bar.querySelector('details')?.open ?? false;
  const chosen = foldedFilters.some((name) => (state.filters[name] ?? []).length > 0);
  const kinds = group('kind', counts, state, change);
  const folded = element('div', {});
  const details = element('details', {}, element('summary', {}, `按${foldedTitles}筛选`), folded);
  const refocus = (): void => {
    if (focused) bar.querySelector<HTMLElement>(`[data-chip=${CSS.escape(focused)}]`)?.focus();
  };
  const fill = (all: FacetCounts): void => {
    const groups = foldedFilters.flatMap((name) => group(name, all, state, change) ?? []);
    folded.replaceChildren(
      ...(groups.length > 0 ? groups : [`这些结果的${foldedTitles}都相同，或没有标明。`]),
    );
    refocus();
  };
  details.addEventListener('toggle', () => {
    if (details.open && folded.childElementCount === 0) {
      folded.replaceChildren('正在统计……');
      allCounts().then(fill, () => folded.replaceChildren('筛选没有取到，请合上再试。'));
    }
  });
  bar.replaceChildren(...(kinds ? [kinds] : []), details);
  if (chosen) fill(counts);
  details.open = wasOpen || chosen;
  refocus();
}
