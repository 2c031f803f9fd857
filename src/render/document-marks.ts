import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { TextMark } from './annotate-text.ts';
import { correctionMarks } from './correction-marks.ts';
import { termLinkMarks } from './term-links.ts';

/** What is marked inside a document's text, by part id. */
export function documentMarks(
  document: DocumentRecord,
  model: KnowledgeModel,
): ReadonlyMap<string, readonly TextMark[]> {
  const corrections = correctionMarks(model, document);
  const links = termLinkMarks(document, model, corrections);
  return new Map(
    [...new Set([...corrections.keys(), ...links.keys()])].map((part) => [
      part,
      [...(links.get(part) ?? []), ...(corrections.get(part) ?? [])],
    ]),
  );
}
