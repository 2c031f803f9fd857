import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { Evidence } from '../schemas/primitives.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from './problem.ts';

function evidenceFields(model: KnowledgeModel): [LoadedEntry, string, readonly Evidence[]][] {
  const { glossary, targets, figures, cases, instruments } = model.content;
  return [
    ...glossary.map((entry): [LoadedEntry, string, Evidence[]] => [
      entry,
      'definitions',
      entry.data.definitions,
    ]),
    ...[...targets, ...figures, ...cases, ...instruments].map((entry): [LoadedEntry, string, Evidence[]] => [
      entry,
      'evidence',
      entry.data.evidence,
    ]),
  ];
}

/** Every quote stands word for word, white space ignored, in the document that it names. */
export function checkQuotes(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const [entry, field, evidence] of evidenceFields(model)) {
    evidence.forEach(({ document, quote }, index) => {
      const record = model.documents.get(document);
      if (model.broken.has(`documents/${document}`)) return;
      if (!record) {
        const guess = nearest(document, model.documents.keys());
        problems.push({
          path: entry.path,
          ...entry.locate([field, index, 'document']),
          rule: 'dangling-reference',
          message: `没有文献“${document}”。${guess ? `最接近的是“${guess}”。` : ''}请改正 document。`,
        });
      } else if (!record.text.find(quote)) {
        const near = record.text.nearest(quote);
        const hint = near ? `；最接近的是“${near.sentence}”（${near.part.id}）` : '';
        problems.push({
          path: entry.path,
          ...entry.locate([field, index, 'quote']),
          rule: 'quote-not-found',
          message: `引文“${quote}”不在 ${document} 的正文中${hint}。请核对原文，或在其 edition 中登记更正。`,
        });
      }
    });
  }
  return problems;
}
