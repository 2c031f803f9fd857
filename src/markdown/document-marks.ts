import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { TextMark } from './annotate-text.ts';

/** What is marked inside a document's text, by part id. */
export function documentMarks(
  _document: DocumentRecord,
  _model: KnowledgeModel,
): ReadonlyMap<string, readonly TextMark[]> {
  return new Map();
}
