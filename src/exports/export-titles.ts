import { collections } from '../entries/collections.ts';
import { collectionNames } from '../entries/collection-names.ts';
import type { ExportName } from './export-schemas.ts';

/** What an exported collection is called and holds, in Chinese. */
export interface ExportTitle {
  title: string;
  summary: string;
}

const others = {
  paragraphs: {
    title: '段落',
    summary: '每段一条：全部文献的文字，连同段落编号和原文序号。JSON 是目录，全文按年分作 NDJSON。',
  },
  corrections: { title: '校改', summary: '每处改动一条：原作、现作、理由、把握，连同来源行号。' },
} as const satisfies Partial<Record<ExportName, ExportTitle>>;

/** The title and the summary of an exported collection. */
export function exportTitle(name: ExportName): ExportTitle {
  return name === 'paragraphs' || name === 'corrections'
    ? others[name]
    : { title: collectionNames[name], summary: collections[name].summary };
}
