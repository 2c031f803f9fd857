import type { AnswerSummary, Desk, Question } from '../../../search/engine/desk.ts';
import { filterNames, foldedFilters, type FilterName } from '../../../search/filters.ts';
import { fetchAhead } from '../../../search/engine/single-files.ts';
import { startDesk } from './desk.ts';
import { directAnswerItems } from './direct-answers.ts';
import type { SearchedLibraries } from './open-desk.ts';
import { emptyState } from './empty-state.ts';
import { errorState } from './error-state.ts';
import { fetchBelow } from './fetch-file.ts';
import { drawFilters } from './filter-bar.ts';
import { whenTypingPauses } from './look-ahead.ts';
import { noticeOf, summaryOf } from './messages.ts';
import { afterFrame } from './pauses.ts';
import { resultItems } from './result-items.ts';
import { rememberList } from './result-list-address.ts';
import { keepScroll, restoreScroll } from './scroll-place.ts';
import { firstResults, moreResults, readState, writeState, type SearchState } from './search-state.ts';
import { openView } from './search-view.ts';

/** Milliseconds after which a reader is told that the search is under way. */
const patience = 200;

/** Results that are fetched and laid out in one go: more than a screen shows, and a tap is answered between two. */
const itemsAtOnce = 5;

/** Runs the search page: reads the address, answers, draws, and keeps address and page in step. */
export function startSearchPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const view = openView(root);
  const form = root.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const siteTitle = document.title.replace(/^.* \| /u, '');
  const others = JSON.parse(root.dataset['libraries'] ?? '[]') as SearchedLibraries['others'];
  const baseOf = (library: string): string => others.find(({ name }) => name === library)?.address ?? base;
  let opened: Promise<Desk> | undefined;
  const openDesk = (): Promise<Desk> => {
    // A worker takes its time to start: what it will ask for is on its way meanwhile. A failure is left to it.
    if (!opened) void fetchAhead(fetchBelow(base)).catch(() => undefined);
    return (opened ??= startDesk({ base, others }));
  };
  let state = readState(location);
  let answer: AnswerSummary | undefined;
  // Counts the runs, so that a late answer to an older question is dropped.
  let runs = 0;
  // The run whose list stands: what it still waits for may fail without the list being taken away.
  let standing = 0;
  let summary = '';
  // Tells of a search that takes its time; what was found is told instead as soon as it is.
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function drawNear(asked: AnswerSummary, run: number): Promise<void> {
    view.show('near-ask', false);
    const desk = await openDesk();
    const items = resultItems(desk, asked, await desk.near(asked.query.typed), { baseOf, isNear: true });
    if (run !== runs) return;
    view.part('near').replaceChildren(...items);
    view.show('near-section', items.length > 0);
  }

  async function drawEmpty(asked: AnswerSummary, run: number): Promise<void> {
    const desk = await openDesk();
    const [pages, instead] = await Promise.all([desk.pages(), desk.instead(asked.query.typed)]);
    if (run !== runs) return;
    const clear = () => change({ ...state, filters: {}, shown: firstResults });
    const filtered = asked.total > 0;
    view.part('empty').replaceChildren(emptyState(asked, { base, pages, instead, filtered, clear }));
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
    const question: Question = { query: state.query, filters: state.filters, order: state.order };
    const desk = await openDesk();
    const itemsOf = async (asked: AnswerSummary, from: number, to: number) =>
      resultItems(desk, asked, await desk.results(question, from, to), { baseOf, isNear: false });
    const folded = foldedFilters.some((name) => (state.filters[name] ?? []).length > 0);
    const countsOf = (names: readonly FilterName[]) => desk.facets(question, names);
    // A list that grows keeps what the reader sees in place; of a new one the beginning is fetched and shown first.
    const atOnce = grown > 0 ? state.shown : itemsAtOnce;
    const asked = await desk.answer(state.query);
    const [total, direct, items, counts] = await Promise.all([
      desk.count(question),
      asked.question ? desk.direct(state.query) : [],
      itemsOf(asked, 0, atOnce),
      countsOf(folded ? filterNames : ['kind']),
    ]);
    if (run !== runs) return;
    answer = asked;

    const results = view.part('results');
    const isRetried = root.querySelector('.error:focus-within') !== null;
    view.reset();
    view.part('answers').replaceChildren(...directAnswerItems(direct, base));
    view.show('answers-section', direct.length > 0);
    results.replaceChildren(...items);
    results.dataset['query'] = state.query;
    results.dataset['total'] = String(total);
    clearTimeout(waiting);
    standing = run;
    summary = summaryOf(asked, total);
    view.part('status').textContent = summary;
    view.say('notice', noticeOf(asked));
    for (const option of root.querySelectorAll<HTMLInputElement>('[name=sort]')) {
      option.checked = option.value === state.order;
    }
    const filtered = Object.values(state.filters).some((values) => values.length > 0);
    view.show('controls', asked.total > 1 || filtered);
    const allCounts = () => countsOf(filterNames);
    drawFilters(view.part('filters'), { state, counts, allCounts, change });
    if (grown > 0 || isRetried) items[grown]?.querySelector<HTMLElement>('a')?.focus();
    const shown = Math.min(total, state.shown);
    for (let next = atOnce; next < shown; next += itemsAtOnce) {
      const end = Math.min(shown, next + itemsAtOnce);
      const [further] = await Promise.all([itemsOf(asked, next, end), afterFrame()]);
      if (run !== runs) return;
      results.append(...further);
    }
    const left = total - shown;
    view.say('more', left > 0 ? `再看 ${Math.min(left, moreResults)} 页（还有 ${left} 页）` : '');
    restoreScroll();
    if (total === 0) await drawEmpty(asked, run);
    const isLong = asked.phrases.some(({ length }) => length > 2);
    if (asked.total === 0) await drawNear(asked, run);
    else view.show('near-ask', isLong);
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
      opened = undefined;
      answer = undefined;
      void update(found);
    };
    let missing = '搜索用的文件';
    if (standing === run) {
      missing = found === Number(results.dataset['total']) ? '近似的内容' : '其余结果';
      view.part('status').textContent = summary;
      view.show('more', false);
    } else {
      view.reset();
      view.part('status').textContent = '没有查成。';
    }
    view.part(name).replaceChildren(errorState(missing, error, { base, again }));
    view.show(name, true);
    if (isRetried) view.part(name).querySelector('button')?.focus();
  }

  async function update(grown = 0): Promise<void> {
    runs += 1;
    const run = runs;
    if (grown > 0) standing = run;
    // First of all: what it fetches is on its way while the page is prepared.
    const drawing = draw(run, grown);
    root.setAttribute('aria-busy', 'true');
    if (input.value !== state.query) input.value = state.query;
    const query = state.query.trim().slice(0, 40);
    document.title = `${query === '' ? '' : `${query} - `}搜索 | ${siteTitle}`;
    rememberList(location.search + location.hash);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      view.part('status').textContent = '正在搜索……';
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
  input.addEventListener('focus', () => void openDesk(), { once: true });
  whenTypingPauses(input, (typed) => {
    if (typed.trim() !== '' && typed !== state.query) void openDesk().then((desk) => desk.prepare(typed));
  });
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
