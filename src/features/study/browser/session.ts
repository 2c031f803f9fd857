import type { StudyCard } from '../cards/card.ts';
import { clockFault } from '../schedule/clock.ts';
import { pickCard, todayOf, type Today } from '../schedule/pick-card.ts';
import { addReview, type Grade, type Review, type ReviewRecord } from '../schedule/reviews.ts';
import type { ReviewStore } from './review-store.ts';

/** The result of an answer. */
export type Outcome = 'recorded' | 'practised' | 'answered-elsewhere';

interface Step {
  card: StudyCard;
  review: Review;
}

/** One sitting: which card is asked, what its answer does, and the way back. */
export class Session {
  readonly #store: ReviewStore;
  readonly #built: string;
  readonly #steps: Step[] = [];
  #cards: readonly StudyCard[] = [];
  /** Cards that were answered while the clock could not be trusted: asked once, recorded never. */
  readonly #practised = new Set<string>();
  /** New cards that the reader wants today beyond the limit. */
  extra = 0;
  card: StudyCard | undefined;
  /** How many answers the card had when it was shown. */
  #seen = 0;

  constructor(store: ReviewStore, built: string) {
    this.#store = store;
    this.#built = built;
  }

  /** Takes a set of cards up; what was answered before stays answered. */
  start(cards: readonly StudyCard[]): void {
    this.#cards = cards;
    this.#steps.length = 0;
    this.extra = 0;
    this.next();
  }

  get today(): Today {
    const open = this.#cards.filter(({ id }) => !this.#practised.has(id));
    return todayOf(open, this.#store.records, Date.now(), this.#store.newPerDay + this.extra);
  }

  /** How many cards of the set were ever answered. */
  get learned(): number {
    return this.#cards.filter(({ id }) => (this.record(id)?.log.length ?? 0) > 0).length;
  }

  get size(): number {
    return this.#cards.length;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  get clock(): 'early' | 'late' | undefined {
    return clockFault(Date.now(), this.#built);
  }

  record(id: string): ReviewRecord | undefined {
    return this.#store.records.get(id);
  }

  /** Whether the card has changed since it was last answered. */
  isChanged(card: StudyCard): boolean {
    const record = this.record(card.id);
    return record !== undefined && record.log.length > 0 && record.stamp !== card.stamp;
  }

  /** Shows the card that is to be asked now. */
  next(): void {
    this.#show(pickCard(this.today));
  }

  #show(card: StudyCard | undefined): void {
    this.card = card;
    this.#seen = card ? (this.record(card.id)?.log.length ?? 0) : 0;
  }

  /** Whether another tab has answered the card that is shown. */
  get isOvertaken(): boolean {
    return this.card !== undefined && (this.record(this.card.id)?.log.length ?? 0) !== this.#seen;
  }

  /** Records an answer to the card that is shown, and shows the next. */
  async answer(grade: Grade): Promise<Outcome> {
    const { card } = this;
    if (!card) return 'practised';
    const seen = this.#seen;
    if (this.clock !== undefined) {
      this.#practised.add(card.id);
      this.next();
      return 'practised';
    }
    const { id, stamp, document } = card;
    let outcome: Outcome = 'answered-elsewhere';
    const review = { at: Date.now(), grade };
    const after = await this.#store.change(id, (record) => {
      if ((record?.log.length ?? 0) !== seen) return record;
      outcome = 'recorded';
      return addReview({ id, stamp, document, log: record?.log ?? [] }, review);
    });
    const last = after?.log.at(-1);
    if ((outcome as Outcome) === 'recorded' && last) this.#steps.push({ card, review: last });
    this.next();
    return outcome;
  }

  /** Takes the last answer back and shows its card again; false where it is no longer the card's last. */
  async undo(): Promise<boolean> {
    const step = this.#steps.pop();
    if (!step) return false;
    const { card, review } = step;
    let isUndone = false;
    await this.#store.change(card.id, (record) => {
      const last = record?.log.at(-1);
      if (!record || last?.at !== review.at || last.grade !== review.grade) return record;
      isUndone = true;
      return { ...record, log: record.log.slice(0, -1) };
    });
    this.#show(card);
    return isUndone;
  }
}
