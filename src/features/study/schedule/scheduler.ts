import { createEmptyCard, fsrs, State } from 'ts-fsrs';
import { derived } from '../../../config/derived.ts';
import type { Grade, ReviewRecord } from './reviews.ts';

/** The share of cards that a reader is to know when they come due. */
const wantedRetention = 0.9;

// Without chance, so that the same answers always give the same day.
const scheduler = fsrs({ request_retention: wantedRetention, enable_fuzz: false, maximum_interval: 3650 });

/** When a card is due and how well it is known. */
export interface CardState {
  /** Milliseconds since 1970. */
  due: number;
  /** It comes back within minutes: it is new, or was just forgotten. */
  isLearning: boolean;
  /** The share of chances, 0 to 1, that it is known at a moment. */
  knownAt: (moment: number) => number;
}

/** The card after all its answers. */
const play = derived((record: ReviewRecord) => {
  let card = createEmptyCard(record.log[0]?.at ?? 0);
  for (const { at, grade } of record.log) card = scheduler.next(card, at, grade).card;
  return card;
});

/** What follows from a card's answers. */
export function stateOf(record: ReviewRecord): CardState {
  const card = play(record);
  return {
    due: card.due.getTime(),
    isLearning: card.state !== State.Review,
    knownAt: (moment) =>
      scheduler.get_retrievability(card, Math.max(moment, card.last_review?.getTime() ?? 0), false),
  };
}

/** When the card would be due after each grade given now. */
export function previewOf(record: ReviewRecord | undefined, now: number): Readonly<Record<Grade, number>> {
  const card = record && record.log.length > 0 ? play(record) : createEmptyCard(now);
  const moment = Math.max(now, card.last_review?.getTime() ?? 0);
  const due = (grade: Grade): number => scheduler.next(card, moment, grade).card.due.getTime();
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}
