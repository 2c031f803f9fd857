import type { Answer } from '../../../search/engine/answer.ts';
import { createSearcher } from '../../../search/engine/searcher.ts';
import { emptyState } from './empty-state.ts';
import { errorState } from './error-state.ts';
import { fetchBelow } from './fetch-file.ts';
import { drawFilters } from './filter-bar.ts';
import { noticeOf, summaryOf } from './messages.ts';
import { afterFrame, afterTask } from './pauses.ts';
import { resultItems } from './result-items.ts';
import { rememberList } from './result-list-address.ts';
import { keepScroll, restoreScroll } from './scroll-place.ts';
import { firstResults, moreResults, readState, writeState, type SearchState } from './search-state.ts';
import { openView } from './search-view.ts';

/** Milliseconds after which a reader is told that the search is under way. */
const patience = 200;

/** Milliseconds without a key after which what is typed is looked up in advance. */
const typingPause = 150;

/** Results that are fetched and laid out in one go: more than a screen shows, and a tap is answered between two. */
const itemsAtOnce = 5;

/** Runs the search page: reads the address, answers, draws, and keeps address and page in step. */
export function startSearchPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const view = openView(root);
  const form = root.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const siteTitle = document.title.replace(/^.* \| /u, '');
  let searcher = createSearcher(fetchBelow(base));
  let state = readState(location);
  let answer: Answer | undefined;
  // Counts the runs, so that a late answer to an older question is dropped.
  let runs = 0;
  // The run whose list stands: what it still waits for may fail without the list being taken away.
  let standing = 0;
  let summary = '';
  // Tells of a search that takes its time; what was found is told instead as soon as it is.
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function drawNear(asked: Answer, run: number): Promise<void> {
    view.show('near-ask', false);
    const near = await searcher.near(asked);
    const items = await resultItems(searcher, asked, near.matches, { base, near });
    if (run !== runs) return;
    view.part('near').replaceChildren(...items);
    view.show('near-section', items.length > 0);
  }

  async function drawEmpty(asked: Answer, run: number): Promise<void> {
    const [pages, names] = await Promise.all([searcher.pages(), searcher.names()]);
    if (run !== runs) return;
    const clear = () => change({ ...state, filters: {}, shown: firstResults });
    const filtered = asked.matches.length > 0;
    view.part('empty').replaceChildren(emptyState(asked, { base, pages, names, filtered, clear }));
    view.show('empty', true);
  }

  /** `grown`: results that stood in the list when the reader asked for more of it; 0 for any other change. */
  async function draw(run: number, grown: number): Promise<void> {
    if (state.query.trim() === '') {
      view.reset();
      view.show('intro', true);
      return;
    }
    view.show('intro', false);
    const asked = answer?.query.typed === state.query ? answer : await searcher.answer(state.query);
    if (run !== runs) return;
    answer = asked;
    await afterTask();
    const { matches, facets } = await searcher.list(asked, state.filters, state.order);
    if (run !== runs) return;
    const shown = matches.slice(0, state.shown);
    const itemsOf = (some: typeof shown) => resultItems(searcher, asked, some, { base });
    // A list that grows keeps what the reader sees in place; of a new one the beginning is fetched and shown first.
    const atOnce = grown > 0 ? shown.length : itemsAtOnce;
    const items = await itemsOf(shown.slice(0, atOnce));
    if (run !== runs) return;

    const results = view.part('results');
    const isRetried = root.querySelector('.error:focus-within') !== null;
    view.reset();
    results.replaceChildren(...items);
    results.dataset['query'] = state.query;
    results.dataset['total'] = String(matches.length);
    clearTimeout(waiting);
    standing = run;
    summary = summaryOf(asked, matches.length, asked.matches.length);
    view.part('status').textContent = summary;
    view.say('notice', noticeOf(asked));
    for (const option of root.querySelectorAll<HTMLInputElement>('[name=sort]')) {
      option.checked = option.value === state.order;
    }
    const filtered = Object.values(state.filters).some((values) => values.length > 0);
    view.show('controls', asked.matches.length > 1 || filtered);
    const allCounts = () => searcher.facets(asked, state.filters);
    drawFilters(view.part('filters'), { state, counts: facets, allCounts, change });
    if (grown > 0 || isRetried) items[grown]?.querySelector<HTMLElement>('a')?.focus();
    for (let next = atOnce; next < shown.length; next += itemsAtOnce) {
      const [further] = await Promise.all([itemsOf(shown.slice(next, next + itemsAtOnce)), afterFrame()]);
      if (run !== runs) return;
      results.append(...further);
    }
    const left = matches.length - shown.length;
    view.say('more', left > 0 ? `再看 ${Math.min(left, moreResults)} 页（还有 ${left} 页）` : '');
    restoreScroll();
    if (matches.length === 0) await drawEmpty(asked, run);
    if (asked.matches.length === 0) await drawNear(asked, run);
    else
      view.show(
        'near-ask',
        asked.phrases.some(({ length }) => length > 2),
      );
  }

  function tellFailure(error: unknown, run: number): void {
    clearTimeout(waiting);
    console.error(error);
    const results = view.part('results');
    const found = standing === run ? results.children.length : 0;
    const name = standing === run ? 'rest-error' : 'error';
    const isRetried = view.part(name).contains(document.activeElement);
    // A new searcher: the library may have been published anew.
    const again = () => {
      searcher = createSearcher(fetchBelow(base));
      answer = undefined;
      void update(found);
    };
    let missing = '检索文件';
    if (standing === run) {
      missing = found === Number(results.dataset['total']) ? '近似的内容' : '其余结果';
      view.part('status').textContent = summary;
      view.show('more', false);
    } else {
      view.reset();
      view.part('status').textContent = '没有查成。';
    }
    view.part(name).replaceChildren(errorState(missing, again));
    view.show(name, true);
    if (isRetried) view.part(name).querySelector('button')?.focus();
  }

  async function update(grown = 0): Promise<void> {
    runs += 1;
    const run = runs;
    if (grown > 0) standing = run;
    // First of all: what it fetches is on its way while the page is made ready.
    const drawing = draw(run, grown);
    root.setAttribute('aria-busy', 'true');
    if (input.value !== state.query) input.value = state.query;
    const query = state.query.trim().slice(0, 40);
    document.title = `${query === '' ? '' : `${query} - `}搜索 | ${siteTitle}`;
    rememberList(location.search + location.hash);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      view.part('status').textContent = '正在检索……';
    }, patience);
    try {
      await drawing;
    } catch (error) {
      if (run === runs) tellFailure(error, run);
    }
    if (run !== runs) return;
    clearTimeout(waiting);
    root.removeAttribute('aria-busy');
  }

  function change(next: SearchState): void {
    state = next;
    history.pushState(null, '', location.pathname + writeState(state));
    void update();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value === state.query) void update();
    else change({ query: input.value, filters: {}, order: state.order, shown: firstResults });
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  const lookAhead = (event: Event): void => {
    clearTimeout(typing);
    // The letters of an input method are not yet what is looked for.
    if ('isComposing' in event && event.isComposing) return;
    typing = setTimeout(() => {
      if (input.value.trim() !== '' && input.value !== state.query) void searcher.prepare(input.value);
    }, typingPause);
  };
  for (const name of ['input', 'compositionend']) input.addEventListener(name, lookAhead);
  view.part('more').addEventListener('click', () => {
    state = { ...state, shown: state.shown + moreResults };
    history.replaceState(null, '', location.pathname + writeState(state));
    void update(view.part('results').children.length);
  });
  view.part('controls').addEventListener('change', (event) => {
    const order = (event.target as HTMLInputElement).value === 'date' ? 'date' : 'relevance';
    change({ ...state, order, shown: firstResults });
  });
  view.part('near-ask').addEventListener('click', () => {
    const run = runs;
    if (answer) drawNear(answer, run).catch((error: unknown) => run === runs && tellFailure(error, run));
  });
  keepScroll(root);
  addEventListener('popstate', () => {
    state = readState(location);
    void update();
  });
  void update();
}
