import { matchesName } from '../name-filter.ts';

interface Row {
  element: HTMLElement;
  names: string[];
  pinyin: string[];
  topics: string[];
}

const parts = (value: string | undefined): string[] => (value ?? '').split('|').filter((part) => part !== '');

/** The index filters as one types and by topic; what is chosen stands in the address, so that it can be passed on. */
export function startIndexFilter(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  const search = empty?.querySelector('a');
  if (!input || !status || !empty || !search) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-card]')].map((element): Row => ({
    element,
    names: parts(element.dataset['names']),
    pinyin: parts(element.dataset['pinyin']),
    topics: parts(element.dataset['topics']),
  }));
  const topics = [...form.querySelectorAll<HTMLInputElement>('input[name="topic"]')];
  const sections = [...document.querySelectorAll<HTMLElement>('[data-initial]')];
  const letters = [...document.querySelectorAll<HTMLElement>('[data-letter]')];
  const searchPage = search.href;

  const apply = (): void => {
    const query = input.value;
    const topic = topics.find(({ checked }) => checked)?.value ?? '';
    let shown = 0;
    for (const row of rows) {
      const fits = (topic === '' || row.topics.includes(topic)) && matchesName(query, row);
      row.element.hidden = !fits;
      if (fits) shown += 1;
    }
    const initials = new Set<string | undefined>();
    for (const section of sections) {
      section.hidden = !section.querySelector('[data-card]:not([hidden])');
      if (!section.hidden) initials.add(section.dataset['initial']);
    }
    for (const letter of letters) letter.hidden = !initials.has(letter.dataset['letter']);
    empty.hidden = shown > 0;
    search.href = `${searchPage}?q=${encodeURIComponent(query.trim())}`;
    status.textContent = shown === rows.length ? `共 ${rows.length} 条` : `${shown} 条，共 ${rows.length} 条`;

    const address = new URL(location.href);
    for (const [name, value] of [
      ['q', query.trim()],
      ['topic', topic],
    ] as const) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };

  const asked = new URL(location.href).searchParams;
  input.value = asked.get('q') ?? '';
  for (const topic of topics) topic.checked = topic.value === (asked.get('topic') ?? '');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}
