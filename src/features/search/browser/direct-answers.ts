import { isQuotation, type DirectAnswer } from '../../../search/engine/direct-answers.ts';
import { element } from '../../../ui/browser/element.ts';
import { kindNames } from './kind-names.ts';

const valueLabel = '数值';

/** One answer that the library itself states: what it is, its value, the sentence that it rests on. */
function answerItem({ url, kind, title, facts }: DirectAnswer, base: string): HTMLElement {
  const value = facts.find(([label]) => label === valueLabel)?.[1];
  return element(
    'li',
    { class: 'answer', 'data-answer': url },
    element(
      'h3',
      {},
      element('span', { class: 'answer-kind' }, kindNames[kind]),
      element('a', { href: `${base}${url.replace(/^\//, '')}` }, title),
    ),
    value === undefined ? undefined : element('p', { class: 'answer-value' }, value),
    element(
      'dl',
      {},
      ...facts
        .filter(([label]) => label !== valueLabel && !isQuotation(label))
        .map(([label, text]) => element('div', {}, element('dt', {}, label), element('dd', {}, text))),
    ),
    ...facts
      .filter(([label]) => isQuotation(label))
      .map(([label, text]) => element('blockquote', {}, text, element('cite', {}, label))),
  );
}

/** The answers that stand before the results. */
export const directAnswerItems = (answers: readonly DirectAnswer[], base: string): HTMLElement[] =>
  answers.map((answer) => answerItem(answer, base));
