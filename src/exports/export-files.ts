import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { onceAProcess } from '../model/once-a-process.ts';
import { columnsOf } from './columns.ts';
import { toCsv } from './csv.ts';
import { exportItems } from './export-items.ts';
import type { ExportItem, ExportName } from './export-schemas.ts';
import { publishedSchema } from './json-schema.ts';
import { textsByYear, type YearOfTexts } from './texts-by-year.ts';
import type { PublicAddress } from '../config/public-address.ts';

export interface ExportFiles {
  count: number;
  /** `{collection, count, items}`; of paragraphs `{collection, count, files}`, which says where they are. */
  json: string;
  csv: string;
  /** JSON Schema of one item. */
  schema: string;
  /** Of paragraphs: the full texts. */
  years: readonly YearOfTexts[];
}

/** JSON with one space of indentation: it can be read and compared by line, and stays small. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Of each model; the page that lists the files and the files themselves are made by two copies of this module. */
const made = onceAProcess('export-files', () => new WeakMap<KnowledgeModel, Map<string, ExportFiles>>());

/** The files of an exported collection, made once for a model and its addresses. */
export function exportFiles(name: ExportName, model: KnowledgeModel, address: PublicAddress): ExportFiles {
  const known = made.get(model) ?? new Map<string, ExportFiles>();
  made.set(model, known);
  const key = `${name} ${address('/')}`;
  const before = known.get(key);
  if (before) return before;
  const items = exportItems(name, model, address);
  const years = name === 'paragraphs' ? textsByYear(model, items as ExportItem<'paragraphs'>[]) : [];
  const listed = years.map(({ year, path, count, content }) => ({
    year,
    url: address(`/${path}`),
    count,
    bytes: content.length,
  }));
  const files = {
    count: items.length,
    json: toJson({
      collection: name,
      count: items.length,
      ...(years.length > 0 ? { files: listed } : { items }),
    }),
    years,
    csv: toCsv(items, columnsOf(name)),
    schema: toJson(publishedSchema(name, address)),
  };
  known.set(key, files);
  return files;
}
