import type { RecordKind } from '../../../search/record.ts';

/** What a result is, in a word. */
export const kindNames: Readonly<Record<RecordKind, string>> = {
  document: '文献',
  glossary: '名词',
  target: '目标',
  figure: '数据',
  case: '案例',
  instrument: '政策',
  page: '本库说明',
};
