import type { StudyCard } from '../cards/card.ts';
import { startOfDay } from './clock.ts';
import type { ReviewRecord } from './reviews.ts';
import { stateOf } from './scheduler.ts';

/** How long before its time a card that is being learnt may be asked where nothing else is left, in ms. */
const aheadOfTime = 20 * 60_000;

type Records = ReadonlyMap<string, ReviewRecord>;

/** What is to be done today with a set of cards. */
export interface Today {
  /** Cards that have come due, the first first; those that are being learnt before the others. */
  due: readonly StudyCard[];
  /** New cards that the day's limit still allows. */
  fresh: readonly StudyCard[];
  /** Cards that come back within minutes. */
  soon: readonly StudyCard[];
}

const isNew = (record: ReviewRecord | undefined): boolean => record === undefined || record.log.length === 0;

/** How many cards were answered for the first time on the day of `now`. */
export function begunToday(records: Records, now: number): number {
  const [from, to] = [startOfDay(now), startOfDay(now, 1)];
  return [...records.values()].filter(({ log }) => {
    const first = log[0]?.at ?? NaN;
    return first >= from && first < to;
  }).length;
}

/** Sorts a set of cards into what is due, new or soon due. A card is due on its day, not at its minute. */
export function todayOf(
  cards: readonly StudyCard[],
  records: Records,
  now: number,
  newPerDay: number,
): Today {
  const tonight = startOfDay(now, 1);
  const due: { card: StudyCard; order: number }[] = [];
  const soon: { card: StudyCard; order: number }[] = [];
  const fresh: StudyCard[] = [];
  for (const card of cards) {
    const record = records.get(card.id);
    if (!record || isNew(record)) {
      fresh.push(card);
      continue;
    }
    const state = stateOf(record);
    if (state.isLearning ? state.due <= now : state.due < tonight) {
      due.push({ card, order: state.isLearning ? state.due - tonight : state.due });
    } else if (state.isLearning && state.due <= now + aheadOfTime) {
      soon.push({ card, order: state.due });
    }
  }
  const inOrder = (list: typeof due): StudyCard[] =>
    list.sort((a, b) => a.order - b.order).map(({ card }) => card);
  const left = Math.max(0, newPerDay - begunToday(records, now));
  return { due: inOrder(due), fresh: fresh.slice(0, left), soon: inOrder(soon) };
}

/** The card to ask now; undefined where the day's work is done. */
export function pickCard({ due, fresh, soon }: Today): StudyCard | undefined {
  return due[0] ?? fresh[0] ?? soon[0];
}
