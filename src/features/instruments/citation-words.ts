import type { CitationManner } from '../../model/analyses/document-citations.ts';

/** How it was found that a document names an instrument. */
export const citationManners: Readonly<Record<CitationManner, string>> = {
  title: '书全称',
  alias: '用简称',
  short: '文内省称',
  sense: '未书其名，编者据句意定',
};
