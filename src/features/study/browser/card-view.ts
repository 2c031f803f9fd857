import { cardKindNames, type CardSource, type StudyCard } from '../cards/card.ts';
import { element } from '../../../ui/browser/element.ts';

// No line breaks beside these, so that no comma begins a line after the blank.
const noBreak = '\u00A0'.repeat(14);

/** The sentence of a card with its blank, empty or filled. */
export function promptElement(
  { prompt, answer }: Pick<StudyCard, 'prompt' | 'answer'>,
  isFilled: boolean,
): HTMLElement {
  const [before, after] = prompt;
  if (after === undefined) return element('p', 'prompt passage of-text big', before);
  const blank = isFilled
    ? element('mark', 'filled', answer)
    : element('span', 'blank', element('span', 'sr-only', '（空处）'), noBreak);
  return element('p', 'prompt passage of-text', before, blank, after);
}

/** Where a sentence stands, as a link to its paragraph. */
function sourceElement({ document: title, place, url }: CardSource, base: string): HTMLElement {
  const link = element('a', '', `《${title}》${place}`);
  link.href = base + url.slice(1);
  return element('p', 'source at-end alone fine', '——', link);
}

/** The side of a card that asks. */
export function questionElements(card: StudyCard): HTMLElement[] {
  const line = element(
    'p',
    'task in-line muted',
    element('span', 'kind tag', cardKindNames[card.kind]),
    card.ask,
  );
  const context = card.context === undefined ? [] : [element('p', 'context muted fine', `据${card.context}`)];
  return [line, promptElement(card, false), ...context];
}

/** The side of a card that answers: the words, where they stand, and the entry they belong to. */
export function answerElements(card: StudyCard, base: string): HTMLElement[] {
  const entry = element('a', '', card.entry.title);
  entry.href = base + card.entry.url.slice(1);
  const words =
    card.prompt.length === 1
      ? card.sources.flatMap((source) => [
          element('blockquote', 'quote unframed passage of-text', source.sentence),
          sourceElement(source, base),
        ])
      : [
          element('p', 'passage', '答案：', element('strong', '', card.answer)),
          ...card.sources.map((source) => sourceElement(source, base)),
        ];
  return [...words, element('p', 'entry alone fine', '条目：', entry)];
}
