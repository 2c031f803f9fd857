import type { DirectAnswer } from '../../../search/engine/direct-answers.ts';
import { element } from '../../../ui/browser/element.ts';
import { kindNames } from './kind-names.ts';

/** One answer that the library itself states: what it is, its value, the sentence that it rests on. */
function answerItem({ url, kind, title, value, facts, quotation }: DirectAnswer, base: string): HTMLElement {
  return element(
    'li',
    { class: 'answer', 'data-answer': url },
    element(
      'h3',
      'in-line',
      element('span', 'answer-kind note', kindNames[kind]),
      element('a', { href: `${base}${url.replace(/^\//, '')}` }, title),
    ),
    value === undefined ? undefined : element('p', 'answer-value amount', element('strong', '', value)),
    element(
      'dl',
      'facts unframed',
      ...facts.map(([label, text]) => element('div', {}, element('dt', {}, label), element('dd', {}, text))),
    ),
    quotation && element('blockquote', 'quote', quotation[1], element('cite', 'note block', quotation[0])),
  );
}

/** The answers that stand before the results. */
export const directAnswerItems = (answers: readonly DirectAnswer[], base: string): HTMLElement[] =>
  answers.map((answer) => answerItem(answer, base));
