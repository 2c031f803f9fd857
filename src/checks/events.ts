import { eventKindNames, type EventKind } from '../entries/events.ts';
import { datedEvents, type DatedEvent } from '../model/analyses/lifecycle.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';
import { statesDate } from './stated-dates.ts';

type Instrument = LoadedEntry<'instruments'>;

/** What cannot come before what. 施行 before 公布 can: some rules are made to hold from an earlier day. */
const order: readonly (readonly [EventKind, readonly EventKind[]])[] = [
  ['adopted', ['published', 'effective', 'amended', 'corrected', 'repealed', 'expires']],
  ['published', ['amended', 'corrected', 'repealed']],
];
const onlyBefore: readonly EventKind[] = ['amended', 'corrected'];

/** Whether one partial date lies wholly before another, as far as both are precise. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function problemAt(entry: Instrument, field: FieldPath, rule: string, message: string): Problem {
  return { path: entry.path, ...entry.locate(field), rule, message };
}

/** Every date stands in its own quoted words. */
function unstated(entry: Instrument): Problem[] {
  return entry.data.events.flatMap(({ date, evidence }, index) => {
    if (date === undefined || statesDate(evidence.quote, date)) return [];
    const message = `这件事的引文里没有 ${date}。请改引写明日期的句子，或删去 date。`;
    return [problemAt(entry, ['events', index, 'date'], 'date-not-in-quote', message)];
  });
}

/** Two events of which one cannot come before the other, and does. */
function contradictions(entry: Instrument): Problem[] {
  const events = datedEvents(entry);
  const dated = (kind: EventKind): DatedEvent | undefined =>
    events.find((event) => event.kind === kind && event.date !== undefined);
  const repealed = dated('repealed');
  return events.flatMap((event) => {
    const { kind, date, index } = event;
    if (date === undefined) return [];
    const first = order
      .filter(([, after]) => after.includes(kind))
      .map(([before]) => dated(before))
      .find((other) => other?.date !== undefined && isBefore(date, other.date));
    const tooLate =
      onlyBefore.includes(kind) && repealed?.date !== undefined && isBefore(repealed.date, date);
    const other = first ?? (tooLate ? repealed : undefined);
    if (!other) return [];
    const relation = first ? '早于' : '晚于';
    const message = `${eventKindNames[kind]}（${date}）${relation}${eventKindNames[other.kind]}（${other.date ?? ''}）。请核对这两件事的日期和引文。`;
    return [problemAt(entry, ['events', index], 'contradictory-events', message)];
  });
}

/** What repealed or changed a policy was itself repealed before. */
function deadHands(model: KnowledgeModel, entry: Instrument): Problem[] {
  return datedEvents(entry).flatMap(({ by, kind, date, index }) => {
    const hand = by === undefined ? undefined : model.entry('instruments', by);
    if (!hand || date === undefined) return [];
    const end = datedEvents(hand).find((event) => event.kind === 'repealed')?.date;
    if (end === undefined || !isBefore(end, date)) return [];
    const message = `${eventKindNames[kind]}（${date}）所据的《${hand.data.title}》已在此前（${end}）废止。请核对 by 和两处的日期。`;
    return [problemAt(entry, ['events', index, 'by'], 'repealed-before', message)];
  });
}

/** Policies that change or end one another round about; each circle once, at its first policy in order of ids. */
function circles(model: KnowledgeModel): Problem[] {
  const byId = new Map(model.content.instruments.map((entry) => [entry.id, entry]));
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (entry: Instrument, way: readonly Instrument[]): void => {
    const start = way.indexOf(entry);
    if (start >= 0) {
      const circle = way.slice(start);
      const first = circle.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? entry;
      const from = circle.indexOf(first);
      const turned = [...circle.slice(from), ...circle.slice(0, from)];
      const next = turned[1] ?? first;
      const index = first.data.events.findIndex(({ by }) => by === next.id);
      const names = [...turned, first].map(({ id }) => id).join(' ← ');
      const message = `修改、废止绕成一圈：${names}。请核对这几条 events 的 by，删去写反的一处。`;
      problems.push(problemAt(first, ['events', index, 'by'], 'amendment-circle', message));
      return;
    }
    if (done.has(entry.id)) return;
    for (const id of new Set(entry.data.events.flatMap(({ by }) => by ?? []))) {
      const next = byId.get(id);
      if (next && next !== entry) visit(next, [...way, entry]);
    }
    done.add(entry.id);
  };
  for (const entry of model.content.instruments) visit(entry, []);
  return problems;
}

/** What is said to have happened to policies is stated by its words, and can all be true together. */
export function checkEvents(model: KnowledgeModel): Problem[] {
  return [
    ...model.content.instruments.flatMap((entry) => [
      ...unstated(entry),
      ...contradictions(entry),
      ...deadHands(model, entry),
    ]),
    ...circles(model),
  ];
}
