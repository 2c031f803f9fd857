import type { StudyCard } from '../cards/card.ts';
import { makeQuiz, type Question } from './make-quiz.ts';
import { questionTexts, type QuestionText, type QuestionWords } from './question-text.ts';
import { unchanged, type QuizWish } from './quiz-address.ts';

/** A sheet of questions under a trainer's hands: what is wished of it, and what follows from that and from the cards. */
export class QuizSheet {
  #cards: readonly StudyCard[] = [];
  #wish: QuizWish;
  #questions: QuestionText[] | undefined;

  constructor(wish: QuizWish) {
    this.#wish = wish;
  }

  get wish(): QuizWish {
    return this.#wish;
  }

  /** Every question in its place, those that were left out among them. */
  get questions(): readonly QuestionText[] {
    return (this.#questions ??= questionTexts(this.#made(this.#wish.swaps), this.#wish.edits));
  }

  /** What is printed. */
  get shown(): QuestionText[] {
    return this.questions.filter(({ slot }) => !this.#wish.out.includes(slot));
  }

  get leftOut(): QuestionText[] {
    return this.questions.filter(({ slot }) => this.#wish.out.includes(slot));
  }

  /** Takes other cards, and with them what else is wished from now on. */
  take(cards: readonly StudyCard[], next: Partial<QuizWish>): void {
    this.#cards = cards;
    this.#change(next);
  }

  /** Makes other questions; what was changed by hand was changed on those that were there. */
  remake(next: Partial<QuizWish>): void {
    this.#change({ ...unchanged, ...next });
  }

  /** Gives a place another question; false where these cards have no other. */
  swap(slot: number): boolean {
    const swaps = [...this.#wish.swaps, slot];
    const cardAt = (questions: readonly Question[]): StudyCard | undefined => questions[slot - 1]?.card;
    if (cardAt(this.#made(swaps)) === cardAt(this.#made(this.#wish.swaps))) return false;
    this.#change({ swaps, edits: this.#editsBut(slot) });
    return true;
  }

  /** Gives a question the trainer's words, or its first ones again. */
  reword(slot: number, words: QuestionWords | undefined): void {
    const edits = this.#editsBut(slot);
    if (words) edits.set(slot, words);
    this.#change({ edits });
  }

  leaveOut(slot: number): void {
    this.#change({ out: [...this.#wish.out, slot] });
  }

  putBack(slot: number): void {
    this.#change({ out: this.#wish.out.filter((other) => other !== slot) });
  }

  #made(swaps: readonly number[]): Question[] {
    return makeQuiz(this.#cards, this.#wish.count, this.#wish.seed, swaps);
  }

  #editsBut(slot: number): Map<number, QuestionWords> {
    return new Map([...this.#wish.edits].filter(([other]) => other !== slot));
  }

  #change(next: Partial<QuizWish>): void {
    this.#wish = { ...this.#wish, ...next };
    this.#questions = undefined;
  }
}
