import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Evidence } from '../entries/primitives.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';

/** Every piece of evidence with the field that holds it. */
function* evidenceFields({ content }: KnowledgeModel): Generator<[LoadedEntry, FieldPath, Evidence]> {
  for (const entry of Object.values(content).flat() as LoadedEntry[]) {
    for (const { path, value, nature } of fieldsOfEntry(entry)) {
      if (nature.isEvidence) yield [entry, path, value as Evidence];
    }
  }
}

/** Every quote stands word for word, white space ignored, in the document that it names. */
export function checkQuotes(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const [entry, field, { document, quote }] of evidenceFields(model)) {
    if (model.broken.has(`documents/${document}`)) continue;
    const report = (part: string, rule: string, message: string): void => {
      problems.push({ path: entry.path, ...entry.locate([...field, part]), rule, message });
    };
    const record = model.documents.get(document);
    if (!record) {
      const guess = nearest(document, model.documents.keys());
      const hint = guess ? `最接近的是“${guess}”。` : '';
      report('document', 'dangling-reference', `没有文献“${document}”。${hint}请改正 document。`);
    } else if (!record.text.find(quote)) {
      const near = record.text.nearest(quote);
      const hint = near ? `；最接近的是“${near.sentence}”（${near.part.id}）` : '';
      const message = `引文“${quote}”不在 ${document} 的正文中${hint}。请核对原文，或在它的 edition 中登记更正。`;
      report('quote', 'quote-not-found', message);
    }
  }
  return problems;
}
