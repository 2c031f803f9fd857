import type { EventKind, WorkEvent } from '../../entries/events.ts';
import type { InstrumentKind } from '../../entries/instruments.ts';
import type { LoadedEntry } from '../load-content.ts';
import type { KnowledgeModel, LocatedEvidence } from '../knowledge-model.ts';
import { byDate, lastDay } from './partial-dates.ts';

type Instrument = LoadedEntry<'instruments'>;

/** Kinds of which nobody asks whether they hold. */
const withoutForce: readonly InstrumentKind[] = ['report', 'proposal', 'book', 'meeting', 'other'];

/** Whether it can be asked of a policy if it holds. */
export const hasForce = ({ data }: Pick<Instrument, 'data'>): boolean =>
  data.events.length > 0 || !withoutForce.includes(data.kind);

/** What can be said of whether a policy holds. */
export type Force =
  /** Some text says that it was repealed. */
  | 'repealed'
  /** Its own words set an end, which is over. */
  | 'expired'
  /** The period that it plans is over. */
  | 'period-over'
  /** It does not hold yet. */
  | 'pending'
  /** It took effect, and no text of the library says that it ended. */
  | 'in-force'
  /** No text says from when it holds, and none that it ended. */
  | 'not-ended';

/** Whether a policy holds on a day, and the sentence by which that is known. */
export interface Lifecycle {
  force: Force;
  /** When that state began, or will, as precise as stated. */
  date: string | undefined;
  /** The words that state it; undefined where it is said only that no words were found. */
  basis: LocatedEvidence | undefined;
  /** The last change until that day. */
  amended: DatedEvent | undefined;
}

/** An event with the date that is stated of it, in its own words or in those that they refer to. */
export interface DatedEvent extends WorkEvent {
  /** Its place among the events of its policy. */
  index: number;
}

/** 自公布之日起 and its like: the event by which a date is told. */
const counted: readonly (readonly [RegExp, EventKind])[] = [
  [/自(?:公布|发布|印发|颁布|下发)之日起/u, 'published'],
  [/自通过之日起/u, 'adopted'],
];

/** The events of a policy, each with its date as far as one is stated, oldest first, undated ones last. */
export function datedEvents({ data }: Pick<Instrument, 'data'>): DatedEvent[] {
  const told = (event: WorkEvent): string | undefined => {
    const kind = counted.find(([words]) => words.test(event.evidence.quote))?.[1];
    return data.events.find((other) => kind !== undefined && other.kind === kind)?.date;
  };
  return data.events
    .map((event, index): DatedEvent => {
      const date = event.date ?? (event.kind === 'effective' ? told(event) : undefined);
      return { ...event, index, ...(date !== undefined && { date }) };
    })
    .sort((a, b) => byDate(a.date, b.date));
}

/** Whether the whole of a partial date is over on a day; without a date nothing is known to lie ahead. */
const isOver = (date: string | undefined, today: string): boolean =>
  date === undefined || lastDay(date) <= today;

/** Changes of the wording until a day, oldest first. */
export const changesUntil = (instrument: Pick<Instrument, 'data'>, today: string): DatedEvent[] =>
  datedEvents(instrument).filter(
    ({ kind, date }) => (kind === 'amended' || kind === 'corrected') && isOver(date, today),
  );

/**
 * Whether a policy holds on `today` (YYYY-MM-DD): from its events and its period alone. `isOwn` names the dates of
 * effect that are those of one text, where a later text has its own.
 */
export function lifecycleOf(
  model: KnowledgeModel,
  instrument: Instrument,
  today: string,
  isOwn: (date: string) => boolean = () => false,
): Lifecycle {
  const events = datedEvents(instrument);
  const { period } = instrument.data;
  const amended = changesUntil(instrument, today).findLast(({ kind }) => kind === 'amended');
  const state = (force: Force, event?: Pick<DatedEvent, 'date' | 'evidence'>): Lifecycle => ({
    force,
    date: event?.date,
    basis: event && model.locate([event.evidence])[0],
    amended,
  });
  const repealed = events.find(({ kind, date }) => kind === 'repealed' && isOver(date, today));
  if (repealed) return state('repealed', repealed);
  // An end is a day on which it still holds; without a date it says nothing of today.
  const expired = events.find(
    ({ kind, date }) => kind === 'expires' && date !== undefined && lastDay(date) < today,
  );
  if (expired) return state('expired', expired);
  if (period && lastDay(period.ends) < today)
    return state('period-over', { date: period.ends, evidence: period.evidence });
  const effects = events.filter(({ kind }) => kind === 'effective');
  const effect = effects.find(({ date }) => date !== undefined && isOwn(date)) ?? effects[0];
  if (effect?.date !== undefined && !isOver(effect.date, today)) return state('pending', effect);
  return effect ? state('in-force', effect) : state('not-ended');
}
