import { buildDate } from './build-date.ts';
import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { changesUntil, lifecycleOf, type Lifecycle } from './lifecycle.ts';
import { byDate, lastDay } from './partial-dates.ts';

type Instrument = LoadedEntry<'instruments'>;

/** A text of a policy, with the date as of which it is its wording. */
export interface Expression {
  document: DocumentRecord;
  /** Undefined where the library has one text of the policy and its date is not stated. */
  asOf: string | undefined;
}

const byWork = derived((model: KnowledgeModel) => {
  const expressions = new Map<string, Expression[]>();
  for (const document of model.documents.values()) {
    const { expression } = document.data;
    if (!expression) continue;
    const known = expressions.get(expression.of) ?? [];
    expressions.set(expression.of, [...known, { document, asOf: expression.asOf }]);
  }
  for (const { id, data } of model.content.instruments) {
    const document = data.held === undefined ? undefined : model.documents.get(data.held);
    if (document && !expressions.has(id))
      expressions.set(id, [{ document, asOf: document.data.dated ?? data.dated }]);
  }
  for (const list of expressions.values()) list.sort((a, b) => byDate(a.asOf, b.asOf));
  return expressions;
});

const byDocument = derived((model: KnowledgeModel) => {
  const works = new Map<DocumentRecord, { instrument: Instrument; asOf: string | undefined }>();
  for (const [id, list] of byWork(model)) {
    const instrument = model.entry('instruments', id);
    if (!instrument) continue;
    for (const { document, asOf } of list) works.set(document, { instrument, asOf });
  }
  return works;
});

/** The texts of a policy that the library has, oldest first. */
export const expressionsOf = (model: KnowledgeModel, { id }: Pick<Instrument, 'id'>): readonly Expression[] =>
  byWork(model).get(id) ?? [];

/** How a text stands on a day: of what policy it is the wording, whether that holds, and whether it reads otherwise now. */
export interface TextStanding {
  instrument: Instrument;
  lifecycle: Lifecycle;
  /** The wording was changed after this text. */
  changed?: {
    /** When for the first time; undefined where no text states it. */
    date: string | undefined;
    /** The last text, where the library has one that is newer than this. */
    last: Expression | undefined;
  };
}

/** How a text stands; undefined where it is not the wording of a policy. */
export function standingOf(
  model: KnowledgeModel,
  document: DocumentRecord,
  today: string = buildDate(),
): TextStanding | undefined {
  const work = byDocument(model).get(document);
  if (!work) return undefined;
  const { instrument, asOf } = work;
  const texts = expressionsOf(model, instrument);
  const next = texts.find((item) => byDate(item.asOf, asOf) > 0)?.asOf;
  const lifecycle = lifecycleOf(
    model,
    instrument,
    today,
    (date) => byDate(date, asOf) >= 0 && (next === undefined || byDate(date, next) < 0),
  );
  const newest = texts.findLast((item) => item.asOf === undefined || lastDay(item.asOf) <= today);
  const last = newest && byDate(newest.asOf, asOf) > 0 ? newest : undefined;
  const change =
    asOf === undefined
      ? undefined
      : changesUntil(instrument, today).find(
          ({ date }) => date !== undefined && lastDay(date) > lastDay(asOf),
        );
  if (!last && !change) return { instrument, lifecycle };
  return { instrument, lifecycle, changed: { date: change?.date ?? last?.asOf, last } };
}
