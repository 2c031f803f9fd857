import { element } from '../../browser/element.ts';
import { choiceFrom, countsOf, matches, queryFor, type Choice, type ItemData } from './filter-choice.ts';

interface Item {
  element: HTMLElement;
  /** The list that it stands in on the page as it was made. */
  home: Element;
  data: ItemData;
  /** Place in the page's own order. */
  index: number;
}

function itemsOf(list: HTMLElement): Item[] {
  return [...list.querySelectorAll<HTMLElement>('[data-filter-item]')].map((own, index) => {
    const data: Record<string, string> = {};
    for (const { name, value } of own.attributes) {
      if (name.startsWith('data-filter-')) data[name.slice('data-filter-'.length)] = value;
    }
    return { element: own, home: own.parentElement ?? list, data, index };
  });
}

function rank(item: Item, sort: string | undefined): number {
  return sort === undefined
    ? item.index
    : Number(item.element.getAttribute(`data-sort-${sort}`) ?? item.index);
}

/** Puts the name of its group over the first item of each, where the items are in an order that has groups. */
function nameGroups(list: HTMLElement, sort: string | undefined): void {
  for (const head of list.querySelectorAll('[data-group-head]')) head.remove();
  if (sort === undefined) return;
  let last: string | null = null;
  for (const item of list.querySelectorAll('[data-filter-item]:not([hidden])')) {
    const name = item.getAttribute(`data-group-${sort}`);
    if (name && name !== last)
      item.before(element('li', { class: 'group-head', 'data-group-head': true }, element('h2', '', name)));
    last = name;
  }
}

function startForm(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset['filterForm'] ?? '');
  if (!list) return;
  const items = itemsOf(list);
  const selects = [...form.querySelectorAll('select')];
  const words = form.querySelector<HTMLInputElement>('input[name="q"]');
  const controls = [...selects, ...(words ? [words] : [])];
  const names = controls.map(({ name }) => name);
  const offered = new Map(
    controls.map((control) => {
      const options = control instanceof HTMLSelectElement ? [...control.options] : [];
      return [control.name, new Set(options.map(({ value }) => value))] as const;
    }),
  );
  const isSorted = names.includes('sort');
  // A list in groups has another for the orders that know none.
  const flat = list.querySelector<HTMLElement>('[data-filter-flat]');
  const groups = [...list.querySelectorAll<HTMLElement>('[data-filter-group]')];
  const jumps = [...document.querySelectorAll<HTMLAnchorElement>('[data-filter-jumps] a')];
  const count = form.querySelector('[data-filter-count]');
  const none = document.querySelector<HTMLElement>('[data-filter-none]');
  const searchLink = none?.querySelector('a');
  const searchPage = searchLink?.href ?? '';
  const fields = form.querySelector<HTMLDetailsElement>('[data-filter-fields]');
  const wide = matchMedia('(min-width: 40em)');
  const fit = (): void => {
    if (!fields) return;
    fields.open = wide.matches || selects.some(({ value }) => value !== '');
    fields.dataset['fitted'] = '';
  };

  // What is folded opens for what is looked for, and folds again.
  let wasChosen = false;
  const show = (choice: Choice): void => {
    let visible = 0;
    for (const { element: own, data } of items) {
      own.hidden = !matches(data, choice);
      if (!own.hidden) visible++;
    }
    if (isSorted) {
      const sort = choice.get('sort');
      for (const { element: own, home } of items.toSorted((a, b) => rank(a, sort) - rank(b, sort)))
        (sort !== undefined && flat ? flat : home).append(own);
      nameGroups(list, sort);
      if (flat) flat.hidden = sort === undefined;
    }
    for (const group of groups) {
      group.hidden = choice.size > 0 && !group.querySelector('[data-filter-item]:not([hidden])');
      if (group instanceof HTMLDetailsElement && choice.size > 0 !== wasChosen) group.open = choice.size > 0;
    }
    for (const jump of jumps) {
      const place = document.getElementById(jump.hash.slice(1));
      jump.hidden = place?.closest<HTMLElement>('[data-filter-group]')?.hidden ?? false;
    }
    wasChosen = choice.size > 0;
    if (count) count.textContent = String(visible);
    if (none) none.hidden = visible > 0;
    const query = choice.get('q') ?? '';
    if (searchLink) searchLink.href = `${searchPage}?q=${encodeURIComponent(query.trim())}`;
    if (words && words.value !== query) words.value = query;
    for (const select of selects) {
      select.value = choice.get(select.name) ?? '';
      if (select.name === 'sort') continue;
      const counts = countsOf(
        items.map(({ data }) => data),
        choice,
        select.name,
      );
      for (const option of select.options) {
        if (option.value === '') continue;
        const left = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label'] ?? option.value}（${left}）`;
        option.disabled = left === 0 && !option.selected;
      }
    }
  };
  const chosen = (): Choice =>
    new Map(controls.flatMap(({ name, value }) => (value.trim() === '' ? [] : [[name, value] as const])));
  const keep = (choice: Choice): void => {
    show(choice);
    history.replaceState(
      null,
      '',
      `${location.pathname}${queryFor(choice, names, location.search)}${location.hash}`,
    );
  };

  form.addEventListener('input', () => keep(chosen()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(chosen());
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    keep(new Map());
  });
  const follow = (): void => show(choiceFrom(location.search, offered));
  addEventListener('popstate', follow);
  // A page that comes back from the browser's store has the reader's selects but not our list.
  addEventListener('pageshow', follow);
  follow();
  fit();
  wide.addEventListener('change', fit);
}

/** Makes every filter form of the page work on its list; the address holds what is chosen. */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-filter-form]')) startForm(form);
}
