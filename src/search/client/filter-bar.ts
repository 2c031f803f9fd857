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

function chip({ value, count, chosen }: FacetCount, onChoose: () => void): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip', 'aria-pressed': chosen ? 'true' : 'false' },
    element('span', {}, value),
    element('span', { class: 'chip-count' }, String(count)),
  );
  button.addEventListener('click', onChoose);
  return element('li', {}, button);
}

/** The filters of a list, with the number of results that each value leaves. */
export function filterBar(
  facets: Readonly<Record<FacetName, readonly FacetCount[]>>,
  state: SearchState,
  change: (state: SearchState) => void,
): DocumentFragment {
  const bar = document.createDocumentFragment();
  for (const name of facetNames) {
    const values = [...facets[name]].sort((a, b) =>
      name === 'year'
        ? Number(b.value) - Number(a.value)
        : Number(b.chosen) - Number(a.chosen) || b.count - a.count,
    );
    // A filter with one value tells nothing apart.
    if (values.length < 2 && !values.some(({ chosen }) => chosen)) continue;
    const chips = values.map((value) => chip(value, () => change(toggleFilter(state, name, value.value))));
    const list = element('ul', { class: 'chips-list' }, ...chips.slice(0, shownValues));
    const group = element('div', { class: 'filter', role: 'group', 'aria-label': titles[name] });
    group.append(element('span', { class: 'filter-name' }, titles[name]), list);
    if (chips.length > shownValues) {
      const rest = element(
        'button',
        { type: 'button', class: 'chip more-values' },
        `其余 ${chips.length - shownValues} 项`,
      );
      rest.addEventListener('click', () => {
        rest.parentElement?.remove();
        list.append(...chips.slice(shownValues));
        chips[shownValues]?.querySelector('button')?.focus();
      });
      list.append(element('li', {}, rest));
    }
    bar.append(group);
  }
  return bar;
}
