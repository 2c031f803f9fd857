import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { byDate } from './partial-dates.ts';

/** Something that has a date: a policy was issued, a number was true, a promise falls due, a plan's period ends. */
export type TimelineEvent =
  | { kind: 'issued'; date: string; entry: LoadedEntry<'instruments'> }
  | { kind: 'ends'; date: string; entry: LoadedEntry<'instruments'> }
  | { kind: 'observed'; date: string; entry: LoadedEntry<'figures'> }
  | { kind: 'due'; date: string; entry: LoadedEntry<'targets'> };

export const timelineKinds = ['issued', 'observed', 'due', 'ends'] as const;

export interface TimelineYear {
  year: number;
  /** By date; an event of which only the year is known comes after those with a day. */
  events: readonly TimelineEvent[];
}

/** Every dated event of the library by year, from its first year to its last; years without any are empty. */
export function timeline(model: KnowledgeModel): TimelineYear[] {
  const { instruments, figures, targets } = model.content;
  const events: TimelineEvent[] = [
    ...instruments.flatMap((entry): TimelineEvent[] =>
      entry.data.dated === undefined ? [] : [{ kind: 'issued', date: entry.data.dated, entry }],
    ),
    ...figures.flatMap((entry): TimelineEvent[] =>
      entry.data.asOf === undefined ? [] : [{ kind: 'observed', date: entry.data.asOf, entry }],
    ),
    ...targets.flatMap((entry): TimelineEvent[] =>
      entry.data.due === undefined || entry.data.commitment !== 'target'
        ? []
        : [{ kind: 'due', date: entry.data.due, entry }],
    ),
    ...instruments.flatMap((entry): TimelineEvent[] =>
      entry.data.period === undefined ? [] : [{ kind: 'ends', date: entry.data.period.ends, entry }],
    ),
  ];
  const rank = (event: TimelineEvent): number => timelineKinds.indexOf(event.kind);
  const byYear = Map.groupBy(
    events.sort((a, b) => byDate(a.date, b.date) || rank(a) - rank(b)),
    ({ date }) => Number(date.slice(0, 4)),
  );
  if (byYear.size === 0) return [];
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    events: byYear.get(first + index) ?? [],
  }));
}
