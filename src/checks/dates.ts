import { entryCollections } from '../entries/collection-names.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';
import { statesDate } from './stated-dates.ts';

function stated(date: string, quotes: readonly { quote: string }[]): boolean {
  return quotes.some(({ quote }) => statesDate(quote, date));
}

/** Dates of targets, figures and instruments stand in their evidence, or follow from the period of the plan. */
export function checkDates(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: LoadedEntry, field: FieldPath, rule: string, message: string): void => {
    problems.push({ path: entry.path, ...entry.locate(field), rule, message });
  };
  for (const entry of model.content.targets) {
    const { due, dueBasis, evidence, policy } = entry.data;
    if (due === undefined) continue;
    if (dueBasis === 'stated' && !evidence.some(({ quote }) => statesDate(quote, due, { asTerm: true }))) {
      const message = `引文里没有 ${due}。请补上写明期限的引文；如由规划期推得，请把 dueBasis 改为 plan-period。`;
      report(entry, ['due'], 'due-not-in-quote', message);
    }
    if (dueBasis !== 'plan-period') continue;
    const ends = policy === undefined ? undefined : model.entry('instruments', policy)?.data.period?.ends;
    if (ends !== due) {
      const known = ends === undefined ? '没有登记规划期（period）' : `的规划期到 ${ends} 为止`;
      const message = `期限 ${due} 推不出来：${policy ?? '没有写 policy，'}${known}。请核对 due，或在该政策条目补上 period。`;
      report(entry, ['due'], 'due-not-in-period', message);
    }
  }
  for (const entry of entryCollections.flatMap((name): Entry[] => model.content[name])) {
    const { held } = entry.data as { held?: string };
    const text: object | undefined = held === undefined ? undefined : model.documents.get(held)?.data;
    if (held !== undefined && model.broken.has(`documents/${held}`)) continue;
    for (const { path, value, nature } of fieldsOfEntry(entry)) {
      const [field = ''] = path;
      const date = String(value);
      if (!nature.isStatedDate || stated(date, evidenceOf(entry))) continue;
      if (text && Reflect.get(text, field) === date) continue;
      const message = `引文里没有 ${date}。请补上写明日期的引文，或删去 ${field}。`;
      report(entry, path, 'date-not-in-quote', message);
    }
  }
  for (const entry of model.content.instruments) {
    const { period } = entry.data;
    if (!period || statesDate(period.evidence.quote, period.ends, { asTerm: true })) continue;
    const message = `period 的引文里没有 ${period.ends}。请改引写明规划期的句子。`;
    report(entry, ['period', 'ends'], 'date-not-in-quote', message);
  }
  return problems;
}
