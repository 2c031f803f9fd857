import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { TextMark } from './annotate-text.ts';
import { correctionMarks } from './correction-marks.ts';

/** What is marked inside a document's text, by part id. */
export function documentMarks(
  document: DocumentRecord,
  model: KnowledgeModel,
): ReadonlyMap<string, readonly TextMark[]> {
  return correctionMarks(model, document);
}
