import { eventKindNames, type EventKind } from '../entries/events.ts';
import { expressionsOf } from '../model/analyses/expressions.ts';
import { datedEvents } from '../model/analyses/lifecycle.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from '../text/problem.ts';

/** Events on whose day a policy begins to read as it does. */
const wording: readonly EventKind[] = ['adopted', 'published', 'effective', 'amended', 'corrected'];

/** The texts of a policy stand in one line: each as of a day of which an event tells, and one of them the last. */
export function checkExpressions(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const instrument of model.content.instruments) {
    const days = new Map<string, string>();
    for (const { document } of expressionsOf(model, instrument)) {
      const asOf = document.data.expression?.asOf;
      if (asOf === undefined) continue;
      const at = { path: document.path, ...document.locate(['expression', 'asOf']) };
      const other = days.get(asOf);
      days.set(asOf, other ?? document.id);
      if (other !== undefined) {
        const message = `《${instrument.data.title}》截至 ${asOf} 的文本已有 documents/${other}，两篇不能都是这一天的文本。请改正一篇的 asOf。`;
        problems.push({ ...at, rule: 'same-day-texts', message });
      }
      const isTold = datedEvents(instrument).some(
        ({ kind, date }) => wording.includes(kind) && date === asOf,
      );
      if (isTold) continue;
      const kinds = wording.map((kind) => eventKindNames[kind]).join('、');
      const message = `instruments/${instrument.id} 的 events 里没有 ${asOf} 的${kinds}。请补上这件事和写明它的原句，或改正 asOf。`;
      problems.push({ ...at, rule: 'text-without-event', message });
    }
    const last = expressionsOf(model, instrument).at(-1)?.document;
    const { held } = instrument.data;
    if (held === undefined || !last || last.id === held || model.broken.has(`documents/${held}`)) continue;
    const message = `held 写的是 ${held}，而最后的文本是 documents/${last.id}。请把 held 改为最后的文本。`;
    problems.push({ path: instrument.path, ...instrument.locate(['held']), rule: 'held-not-last', message });
  }
  return problems;
}
