import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';
import { standingOf } from '../../model/analyses/expressions.ts';
import { documentKindNames } from '../../entries/documents.ts';
import { earlierText, type SearchRecord } from '../record.ts';

/** A document as the search sees it: every part of its printed text with its place. */
export function documentRecord(model: KnowledgeModel, document: DocumentRecord): SearchRecord {
  const { id, data, text } = document;
  const date = data.dated ?? data.published;
  return {
    url: `/documents/${id}/`,
    kind: 'document',
    title: data.title,
    ...(date !== undefined && { date }),
    filters: {
      kind: documentKindNames[data.kind],
      issuer: data.issuers,
      topic: data.topics,
      ...(standingOf(model, document)?.changed && { form: [earlierText] }),
      ...(date !== undefined && { year: date.slice(0, 4) }),
    },
    parts: text.parts
      .filter((part) => part.kind !== 'title' && part.text !== '')
      .map((part) => ({
        id: part.id,
        label: part.kind === 'heading' ? '' : partName(text.parts, part.id),
        text: part.text,
        heading: part.kind === 'heading',
      })),
  };
}
