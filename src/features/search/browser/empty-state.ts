import type { AnswerSummary } from '../../../search/engine/desk.ts';
import { element } from '../../../ui/browser/element.ts';
import type { Instead } from '../../../search/engine/searcher.ts';
import { kindNames } from './kind-names.ts';
import { firstResults, writeState } from './search-state.ts';

/** What an empty list is told with. */
export interface EmptyOptions {
  base: string;
  pages: number;
  instead: Instead;
  filtered: boolean;
  clear: () => void;
}

function searchLinks(base: string, words: readonly { text: string; note: string }[]): HTMLElement {
  return element(
    'ul',
    { class: 'nearest alone' },
    ...words.map(({ text, note }) => {
      const end = writeState({ query: text, filters: {}, order: 'relevance', shown: firstResults });
      return element(
        'li',
        {},
        element('a', { href: `${base}search/${end}` }, text),
        element('span', { class: 'place' }, note),
      );
    }),
  );
}

/** What a reader sees when nothing contains the query: what was looked for, where, and what is nearest. */
export function emptyState(answer: AnswerSummary, options: EmptyOptions): DocumentFragment {
  const state = document.createDocumentFragment();
  if (options.filtered) {
    const button = element('button', { type: 'button', class: 'remedy' }, '去掉所有筛选');
    button.addEventListener('click', options.clear);
    state.append(element('p', {}, '在所选的范围里没有。'), element('p', {}, button));
    return state;
  }
  if (answer.phrases.length === 0) {
    const text =
      answer.query.excluded.length > 0
        ? '只写了要排除的词。请至少写一个要找的词。'
        : '请写下要找的字词、数字或名称。';
    state.append(element('p', {}, text));
    return state;
  }
  state.append(
    element('p', {}, `搜了全库 ${options.pages} 页的标题、名称和每一段正文，没有一页同时含有：`),
    element(
      'ul',
      { class: 'looked-for' },
      ...answer.phrases.map((phrase) => {
        const pages = answer.phrasePages.get(phrase);
        const where = pages === undefined ? '' : pages === 0 ? '（全库未见）' : `（单独见于 ${pages} 页）`;
        return element('li', {}, element('b', {}, phrase), where);
      }),
    ),
  );
  const { parts, nearest, topics } = options.instead;
  const whole = new Set(answer.phrases);
  const pieces = parts.filter(({ text }) => !whole.has(text));
  if (pieces.length > 0) {
    const words = pieces.map(({ text, pages }) => ({ text, note: ` 见于 ${pages} 页` }));
    state.append(element('p', {}, '其中这些字词本库有，可以单独查：'), searchLinks(options.base, words));
  }
  if (nearest.length > 0) {
    state.append(
      element('p', {}, '名称相近的有：'),
      element(
        'ul',
        { class: 'nearest alone' },
        ...nearest.map(([title, url, kind]) =>
          element(
            'li',
            {},
            element('a', { href: `${options.base}${url.replace(/^\//, '')}` }, title),
            element('span', { class: 'place' }, ` ${kindNames[kind]}`),
          ),
        ),
      ),
    );
  }
  if (nearest.length === 0) {
    const words = topics.map((text) => ({ text, note: '' }));
    state.append(
      element('p', {}, '本库收录的主要是这些主题，可以从这里查起：'),
      searchLinks(options.base, words),
    );
  }
  return state;
}
