import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** What an entry gives as printed stands in print: a term in some document, a document number in its evidence. */
export function checkPrintedNames(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: LoadedEntry, field: FieldPath, rule: string, message: string): void => {
    problems.push({ path: entry.path, ...entry.locate(field), rule, message });
  };
  const texts = [...model.documents.values()].map(({ text }) => bare(text.bare));
  // A document that could not be read may hold the term.
  const complete = ![...model.broken].some((id) => id.startsWith('documents/'));
  for (const entry of model.content.glossary) {
    const { term } = entry.data;
    if (!complete || texts.some((text) => text.includes(bare(term)))) continue;
    const message = `文库中没有一篇出现“${term}”。词头须照原文写；请改正，或改作别的条目的 aliases。`;
    report(entry, ['term'], 'term-not-printed', message);
  }
  for (const entry of model.content.instruments) {
    const { number, evidence, held } = entry.data;
    if (number === undefined) continue;
    const own = held === undefined ? '' : (model.documents.get(held)?.text.bare ?? '');
    if ([own, ...evidence.map(({ quote }) => quote)].some((text) => bare(text).includes(bare(number))))
      continue;
    const message = `引文里没有文号“${number}”。请补上印有文号的引文，或删去 number。`;
    report(entry, ['number'], 'number-not-printed', message);
  }
  return problems;
}
