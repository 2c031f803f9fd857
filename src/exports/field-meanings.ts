import type { ExportName } from './export-schemas.ts';
import { correctionsFields, editionsFields, sourcesFields } from './field-meanings/edition-fields.ts';
import {
  casesFields,
  figuresFields,
  glossaryFields,
  instrumentsFields,
  targetsFields,
} from './field-meanings/entry-fields.ts';
import { documentsFields, paragraphsFields } from './field-meanings/text-fields.ts';

/** Fields that mean the same wherever they stand, by their path in an item (lists are stepped over). */
const shared = {
  id: '编号；在本集合内不重复，也是网址的一部分',
  url: '本条所在页面的网址',
  topics: '主题词',
  terms: '相关名词的编号（见 glossary）',
  note: '编者提醒读者的话',
  evidence: '依据：写明本条内容的原句，一条或数条',
  'evidence.document': '原句所在文献的编号（见 documents）',
  'evidence.paragraph': '原句起首所在段落的编号',
  'evidence.quote': '原句，逐字照录',
  'evidence.url': '该段落的网址',
} as const;

const ownMeanings: Readonly<Record<ExportName, Readonly<Record<string, string>>>> = {
  documents: documentsFields,
  paragraphs: paragraphsFields,
  glossary: glossaryFields,
  targets: targetsFields,
  figures: figuresFields,
  cases: casesFields,
  instruments: instrumentsFields,
  sources: sourcesFields,
  editions: editionsFields,
  corrections: correctionsFields,
};

/** What a field of an exported item means, in Chinese, by its path: `results.value`, lists stepped over. */
export function fieldMeaning(name: ExportName, path: string): string | undefined {
  return ownMeanings[name][path] ?? (shared as Readonly<Record<string, string>>)[path];
}

/** Paths that have a meaning of their own in a collection. */
export function describedFields(name: ExportName): string[] {
  return Object.keys(ownMeanings[name]);
}
