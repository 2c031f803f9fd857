import type { Answer } from '../engine/answer.ts';
import type { Match } from '../engine/combine.ts';
import { createSearcher } from '../engine/searcher.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { fetchBelow } from './fetch-file.ts';
import { filterBar } from './filter-bar.ts';
import { noticeOf, summaryOf } from './messages.ts';
import { resultItem } from './result-item.ts';
import { firstResults, moreResults, readState, writeState, type SearchState } from './search-state.ts';

const listKey = 'search-list';

/** Runs the search page: reads the address, answers, draws, and keeps address and page in step. */
export function startSearchPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const searcher = createSearcher(fetchBelow(base));
  const find = <Name extends keyof HTMLElementTagNameMap = 'div'>(name: string) =>
    root.querySelector(`[data-${name}]`) as HTMLElementTagNameMap[Name];
  const form = root.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const results = find<'ol'>('results');
  const nearList = find<'ol'>('near');
  const more = find<'button'>('more');

  let state = readState(location.search);
  let answered: { query: string; answer: Answer } | undefined;
  let running = 0;

  const show = (name: string, visible: boolean): void => {
    find(name).hidden = !visible;
  };

  const drawItems = async (
    answer: Answer,
    matches: readonly Match[],
    near: boolean,
  ): Promise<HTMLLIElement[]> =>
    Promise.all(
      matches.map(async (match) => {
        const draw = (shown: Awaited<ReturnType<typeof searcher.show>>): HTMLLIElement =>
          resultItem(shown, {
            base,
            query: answer.kind === 'pinyin' ? '' : answer.query.raw,
            named: !near && searcher.isNamed(answer, match),
            near,
            onExpand: (item) => {
              void searcher.show(answer, match, { near, whole: true }).then((whole) => {
                const full = draw(whole);
                item.replaceWith(full);
                full.querySelector<HTMLElement>('.paragraph')?.focus();
              });
            },
          });
        return draw(await searcher.show(answer, match, { near }));
      }),
    );

  const drawNear = async (answer: Answer, run: number): Promise<void> => {
    show('near-ask', false);
    const items = await drawItems(answer, await searcher.near(answer), true);
    if (run !== running) return;
    nearList.replaceChildren(...items);
    show('near-section', items.length > 0);
  };

  const reset = (): void => {
    results.replaceChildren();
    nearList.replaceChildren();
    delete results.dataset['total'];
    delete results.dataset['query'];
    for (const name of ['error', 'empty', 'near-section', 'near-ask', 'controls', 'more', 'notice'])
      show(name, false);
  };

  const draw = async (run: number): Promise<void> => {
    if (state.query.trim() === '') {
      reset();
      find('status').textContent = '';
      show('intro', true);
      return;
    }
    show('intro', false);
    const answer = answered?.query === state.query ? answered.answer : await searcher.answer(state.query);
    if (run !== running) return;
    answered = { query: state.query, answer };
    const { matches, facets } = searcher.list(answer, state.filters, state.order);
    const kept = results.dataset['query'] === state.query ? results.children.length : 0;
    const items = await drawItems(answer, matches.slice(0, state.shown), false);
    if (run !== running) return;
    const filtered = Object.values(state.filters).some((values) => values.length > 0);

    reset();
    results.replaceChildren(...items);
    results.dataset['query'] = state.query;
    results.dataset['total'] = String(matches.length);
    const left = matches.length - items.length;
    more.textContent = `再看 ${Math.min(left, moreResults)} 页（还有 ${left} 页）`;
    show('more', left > 0);
    find('status').textContent = summaryOf(answer, matches.length, answer.matches.length);
    const notice = noticeOf(answer);
    find('notice').textContent = notice;
    show('notice', notice !== '');
    find('filters').replaceChildren(filterBar(facets, state, change));
    for (const option of root.querySelectorAll<HTMLInputElement>('[name=sort]'))
      option.checked = option.value === state.order;
    show('controls', answer.matches.length > 1 || filtered);
    if (matches.length === 0) {
      const [pages, names] = await Promise.all([searcher.pages(), searcher.names()]);
      if (run !== running) return;
      const clear = () => change({ ...state, filters: {}, shown: firstResults });
      find('empty').replaceChildren(
        emptyState(answer, { base, pages, names, filtered: answer.matches.length > 0, clear }),
      );
      show('empty', true);
    }
    if (answer.matches.length === 0 && answer.phrases.length > 0) await drawNear(answer, run);
    else show('near-ask', answer.matches.length > 0 && answer.phrases.some(({ length }) => length > 2));
    if (kept > 0 && items.length > kept) items[kept]?.querySelector<HTMLElement>('a')?.focus();
  };

  const update = async (): Promise<void> => {
    running += 1;
    const run = running;
    root.setAttribute('aria-busy', 'true');
    if (input.value !== state.query) input.value = state.query;
    document.title = document.title.replace(
      /^.*? \| |^/u,
      state.query.trim() ? `${state.query.trim().slice(0, 40)} - 搜索 | ` : '搜索 | ',
    );
    try {
      sessionStorage.setItem(listKey, location.search);
    } catch {
      // Storage may be refused; the way back is then the plain list of the query.
    }
    try {
      await draw(run);
    } catch (error) {
      if (run !== running) return;
      reset();
      find('status').textContent = '没有查成。';
      find('error').replaceChildren(
        element(
          'p',
          {},
          navigator.onLine
            ? '检索文件没有取到，可能是网络中断或本库刚刚更新。'
            : '现在没有网络，检索文件取不到。',
        ),
      );
      const again = element('button', { type: 'button', class: 'chip' }, '再试一次');
      again.addEventListener('click', () => void update());
      find('error').append(again);
      show('error', true);
      console.error(error);
    } finally {
      if (run === running) root.removeAttribute('aria-busy');
    }
  };

  const change = (next: SearchState, replace = false): void => {
    state = next;
    history[replace ? 'replaceState' : 'pushState'](null, '', writeState(state));
    void update();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== state.query.trim())
      change({ query: input.value, filters: {}, order: state.order, shown: firstResults });
    else void update();
  });
  more.addEventListener('click', () => change({ ...state, shown: state.shown + moreResults }, true));
  find('controls').addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    change({ ...state, order: value === 'date' ? 'date' : 'relevance', shown: firstResults });
  });
  find<'button'>('near-ask').addEventListener('click', () => {
    if (answered) void drawNear(answered.answer, running);
  });
  addEventListener('popstate', () => {
    state = readState(location.search);
    void update();
  });
  void update();
}
