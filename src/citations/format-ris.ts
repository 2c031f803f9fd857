import type { Citation } from './citation.ts';
import { cslItems, type CslItem } from './format-csl.ts';

const types: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  // Policies are documents of government: what programs call a statute loses who issued it in some of them.
  legislation: 'GOVDOC',
  webpage: 'ELEC',
  document: 'GEN',
};

/** 2024/12/30/ as RIS has it: what is not known stays empty between the strokes. */
const risDate = ([year, month, day]: readonly (number | undefined)[]): string =>
  [
    String(year),
    ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))),
    '',
  ].join('/');

function record(item: CslItem): string {
  const issued = item.issued?.['date-parts'][0];
  const accessed = item.accessed?.['date-parts'][0];
  // Only a document of government has a field for its number.
  const isGovernment = item.type === 'legislation';
  const notes = [isGovernment ? undefined : item.number, item.note].filter((fact) => fact !== undefined);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', issued && String(issued[0])],
    ['DA', issued && risDate(issued)],
    ['SP', item.page],
    ['SN', isGovernment ? item.number : undefined],
    ['N1', notes.length > 0 ? notes.join('；') : undefined],
    ['LA', item.language],
    ['DB', item.source],
    ['UR', item.URL],
    ['Y2', accessed && risDate(accessed)],
  ];
  // A field is one line; the marks of its end are no characters of a title.
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** RIS, which EndNote, NoteExpress, Zotero and others read; each record is of the same facts as its item of CSL-JSON. */
export const formatRis = (citation: Citation): string => cslItems(citation).map(record).join('\r\n');
