import { cardKindNames, type CardSource, type StudyCard } from '../cards/card.ts';
import { make } from '../../tray/browser/make-element.ts';

// No line breaks beside these, so that no comma begins a line after the blank.
const noBreak = '\u00A0'.repeat(14);

/** The sentence of a card with its blank, empty or filled. */
export function promptElement(
  { prompt, answer }: Pick<StudyCard, 'prompt' | 'answer'>,
  isFilled: boolean,
): HTMLElement {
  const [before, after] = prompt;
  if (after === undefined) return make('p', 'prompt term-prompt', before);
  const blank = isFilled
    ? make('mark', 'filled', answer)
    : make('span', 'blank', make('span', 'sr-only', '（空处）'), noBreak);
  return make('p', 'prompt', before, blank, after);
}

/** Where a sentence stands, as a link to its paragraph. */
export function sourceElement({ document: title, place, url }: CardSource, base: string): HTMLElement {
  const link = make('a', '', `《${title}》${place}`);
  link.href = base + url.slice(1);
  return make('p', 'source', '——', link);
}

/** The side of a card that asks. */
export function questionElements(card: StudyCard): HTMLElement[] {
  const line = make('p', 'task', make('span', 'kind', cardKindNames[card.kind]), card.ask);
  const context = card.context === undefined ? [] : [make('p', 'context muted', `据${card.context}`)];
  return [line, promptElement(card, false), ...context];
}

/** The side of a card that answers: the words, where they stand, and the entry they belong to. */
export function answerElements(card: StudyCard, base: string): HTMLElement[] {
  const entry = make('a', '', card.entry.title);
  entry.href = base + card.entry.url.slice(1);
  const words =
    card.prompt.length === 1
      ? card.sources.flatMap((source) => [
          make('blockquote', 'quote', source.sentence),
          sourceElement(source, base),
        ])
      : [
          make('p', 'answer-words', '答案：', make('strong', '', card.answer)),
          ...card.sources.map((source) => sourceElement(source, base)),
        ];
  return [...words, make('p', 'entry', '条目：', entry)];
}
