import type { Element } from 'xast';
import { x } from 'xastscript';
import { eventKindNames, type EventKind } from '../../entries/events.ts';
import { datedEvents, type DatedEvent } from '../../model/analyses/lifecycle.ts';
import { byDate } from '../../model/analyses/partial-dates.ts';
import type { LoadedEntry } from '../../model/load-content.ts';

/** xsd:date knows days only. */
export const isDay = (date: string | undefined): date is string => date?.length === 10;

/** What the standard calls an event; of taking effect it has no word. */
const eventTypes: Readonly<Record<EventKind, 'generation' | 'amendment' | 'repeal' | undefined>> = {
  adopted: 'generation',
  published: 'generation',
  effective: undefined,
  amended: 'amendment',
  corrected: 'amendment',
  repealed: 'repeal',
  expires: 'repeal',
};

/** The events that made a text of a policy, and those that begin or end its force: a later change made a later text. */
export function eventsOfText(work: LoadedEntry<'instruments'>, asOf: string | undefined): DatedEvent[] {
  return datedEvents(work).filter(
    ({ kind, date }) => eventTypes[kind] !== 'amendment' || asOf === undefined || byDate(date, asOf) <= 0,
  );
}

/** Where the events that are stated to the day stand in the life of the policy; `source` is said of those without a policy that made them. */
export function lifecycle(events: readonly DatedEvent[], source: string): Element[] {
  const refs = events.flatMap(({ kind, date, by, index }) => {
    if (!isDay(date)) return [];
    const type = eventTypes[kind];
    return x('eventRef', {
      eId: `event-${index + 1}`,
      date,
      source: by === undefined ? source : `#instrument-${by}`,
      ...(type !== undefined && { type }),
      showAs: eventKindNames[kind],
    });
  });
  return refs.length === 0 ? [] : [x('lifecycle', { source }, refs)];
}
