import { derived } from '../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { apparatusOf, type Apparatus } from './apparatus.ts';

/** A document with what was changed in it. */
export interface CorrectedDocument {
  document: DocumentRecord;
  apparatus: Apparatus;
}

/** Rows that a page of the list of all corrections holds, one more document aside: no page grows with the library. */
export const correctionsPerPage = 400;

/** Documents in the library's order, parted so that the corrections of one stay together; at least one page. */
export function pagesOf(
  documents: readonly CorrectedDocument[],
  perPage = correctionsPerPage,
): CorrectedDocument[][] {
  const pages: CorrectedDocument[][] = [[]];
  let rows = 0;
  for (const item of documents) {
    // A document without corrections has its line too.
    const own = 1 + item.apparatus.entries.length;
    if (rows > 0 && rows + own > perPage) {
      pages.push([]);
      rows = 0;
    }
    pages.at(-1)?.push(item);
    rows += own;
  }
  return pages;
}

/** Every document that was collated, with its apparatus. */
export const correctedDocuments = derived((model: KnowledgeModel): readonly CorrectedDocument[] =>
  [...model.documents.values()].flatMap((document) => {
    const apparatus = apparatusOf(model, document);
    return apparatus ? [{ document, apparatus }] : [];
  }),
);

/** Address of a page of the list below the site's base; the first is 1. */
export const correctionsPath = (page: number): string =>
  page === 1 ? '/corrections/' : `/corrections/${page}/`;
