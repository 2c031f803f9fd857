import type { CitationManner } from '../../model/analyses/document-citations.ts';

/** How it was found that a document names an instrument. */
export const citationManners: Readonly<Record<CitationManner, string>> = {
  title: '用全称',
  alias: '用简称',
  short: '文中简称',
  sense: '没有写名称，编者按句意认定',
};
