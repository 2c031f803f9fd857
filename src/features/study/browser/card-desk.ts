import { previewOf } from '../schedule/scheduler.ts';
import type { Grade } from '../schedule/reviews.ts';
import type { PartFinder } from '../../../ui/browser/parts-of.ts';
import { answerElements, promptElement, questionElements } from './card-view.ts';
import { intervalWords } from './interval-words.ts';
import type { Session } from './session.ts';

/** The buttons of the grades, each with its number. */
export function gradeButtons(one: PartFinder): (readonly [Grade, HTMLElement])[] {
  return [...one('grades').querySelectorAll<HTMLElement>('[data-grade]')].map(
    (button) => [Number(button.dataset['grade']) as Grade, button] as const,
  );
}

/** The place of the card on the page: its question, its answer, what each grade would bring, and the end of the day. */
export class CardDesk {
  readonly #one: PartFinder;
  readonly #session: Session;
  readonly #base: string;
  /** Whether the answer stands there. */
  isShown = false;

  constructor(one: PartFinder, session: Session, base: string) {
    this.#one = one;
    this.#session = session;
    this.#base = base;
  }

  /** Draws the card that is asked now, or that there is none left. */
  draw(): void {
    const one = this.#one;
    const { card } = this.#session;
    one('card').hidden = card === undefined;
    one('done').hidden = card !== undefined;
    one<HTMLButtonElement>('undo').disabled = !this.#session.canUndo;
    this.isShown = false;
    if (!card) return this.#drawDone();
    one('question').replaceChildren(...questionElements(card));
    one('changed').hidden = !this.#session.isChanged(card);
    one('answer').replaceChildren();
    one('answer').hidden = true;
    one('grades').hidden = true;
    one('show').hidden = false;
  }

  #drawDone(): void {
    const { size, learned } = this.#session;
    const left = size - learned;
    this.#one('done-words').textContent =
      size === 0
        ? '这里还没有题目。'
        : left > 0
          ? `今天的卡都做完了。这一组还有 ${left} 张新卡。`
          : '今天的卡都做完了。';
    this.#one('more').hidden = left <= 0;
  }

  /** Shows the answer, and what each grade would bring. */
  show(): void {
    const { card, clock } = this.#session;
    if (!card || this.isShown) return;
    this.isShown = true;
    const one = this.#one;
    const dues = previewOf(this.#session.record(card.id), Date.now());
    for (const [grade, button] of gradeButtons(one)) {
      const small = button.querySelector('[data-interval]');
      if (small) small.textContent = clock ? '不记' : intervalWords(dues[grade] - Date.now());
    }
    one('question').querySelector('.prompt')?.replaceWith(promptElement(card, true));
    one('answer').replaceChildren(...answerElements(card, this.#base));
    one('answer').hidden = false;
    one('grades').hidden = false;
    one('show').hidden = true;
    one('answer').focus();
  }

  /** Puts the focus where the next thing is asked. */
  focus(): void {
    this.#one(this.#session.card ? 'question' : 'done').focus();
  }
}
