import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';
import { statesDate } from './stated-dates.ts';

/** Whether the page states the date: in the document's own text, or in the record of its source. */
function isPrinted(document: DocumentRecord, date: string): boolean {
  return (
    document.source?.data.published === date || document.text.parts.some(({ text }) => statesDate(text, date))
  );
}

/** What a document says of itself agrees with its text, with its edition and with the other documents. */
export function checkDocuments(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const positions = new Map<string, DocumentRecord>();
  for (const document of model.documents.values()) {
    const { data, edition } = document;
    const report = (field: FieldPath, rule: string, message: string): void => {
      problems.push({ path: document.path, ...document.locate(field), rule, message });
    };
    if (data.completeness === 'full') {
      if (data.completenessNote !== undefined) {
        const message = 'completeness 作 full，又写了所缺的部分。请改为 excerpt，或删去 completenessNote。';
        report(['completenessNote'], 'contradictory-completeness', message);
      }
      if (edition && edition.data.gaps.length > 0) {
        const message = `completeness 作 full，而 ${edition.path} 登记了缺文（gaps）。请改为 excerpt，并写明所缺。`;
        report(['completeness'], 'contradictory-completeness', message);
      }
    }
    // Without an edition there is no page to hold the dates to.
    for (const field of ['dated', 'published'] as const) {
      const date = data[field];
      if (date === undefined || !edition || isPrinted(document, date)) continue;
      const message = `版面文字里没有 ${date}。日期须照版面，不得更细；请改正或删去 ${field}。`;
      report([field], 'date-not-printed', message);
    }
    if (data.dated !== undefined && data.published !== undefined) {
      const length = Math.min(data.dated.length, data.published.length);
      if (data.published.slice(0, length) < data.dated.slice(0, length)) {
        const message = `刊载日期 ${data.published} 早于成文日期 ${data.dated}。请核对这两个日期。`;
        report(['published'], 'contradictory-dates', message);
      }
    }
    if (data.seriesOrder === undefined) continue;
    if (data.series === undefined) {
      report(
        ['seriesOrder'],
        'order-without-series',
        '有 seriesOrder 而无 series。请补上专栏名，或删去次序。',
      );
      continue;
    }
    const key = JSON.stringify([data.series, document.source?.id, data.seriesOrder]);
    const other = positions.get(key);
    if (other) {
      const message = `“${data.series}”的第 ${data.seriesOrder} 篇已是 documents/${other.id}。请改正 seriesOrder。`;
      report(['seriesOrder'], 'duplicate-order', message);
    } else {
      positions.set(key, document);
    }
  }
  return problems;
}
