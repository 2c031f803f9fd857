import { gzipSync } from 'node:zlib';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { ExportItem } from './export-schemas.ts';

/** The paragraphs of the documents of one year. */
export interface YearOfTexts {
  /** 2026, or `undated`. */
  year: string;
  /** Below the site's base. */
  path: string;
  /** Number of paragraphs. */
  count: number;
  /** NDJSON in gzip: one paragraph a line, documents and paragraphs in their order. */
  content: Uint8Array;
}

const yearOf = ({ data, source }: DocumentRecord): string =>
  (data.dated ?? data.published ?? source?.data.published)?.slice(0, 4) ?? 'undated';

/** The years of the documents, in order, with the documents that state none at the end. */
export const yearsOfTexts = (model: KnowledgeModel): string[] =>
  [...new Set([...model.documents.values()].map(yearOf))].toSorted();

/** Path of the texts of a year. */
export const textsPath = (year: string): string => `data/paragraphs/${year}.ndjson.gz`;

/** Full texts in files of one year each: a file of all would grow beyond what hosts take. */
export function textsByYear(
  model: KnowledgeModel,
  paragraphs: readonly ExportItem<'paragraphs'>[],
): YearOfTexts[] {
  const years = new Map([...model.documents].map(([id, document]) => [id, yearOf(document)]));
  const byYear = Map.groupBy(paragraphs, ({ document }) => years.get(document) ?? 'undated');
  return yearsOfTexts(model).map((year) => {
    const items = byYear.get(year) ?? [];
    const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    return { year, path: textsPath(year), count: items.length, content: gzipSync(lines) };
  });
}
