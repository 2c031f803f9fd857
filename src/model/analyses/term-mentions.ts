import type { TextPart } from '../../text/document-parts.ts';
import { derived } from '../../config/derived.ts';
import { concordanceOf } from '../terms/concordance.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';

export type Term = LoadedEntry<'glossary'>;

/** A place in a document's text where a card's name stands as a word of its own. */
export interface TermMention {
  term: Term;
  part: TextPart;
  /** The name as printed. */
  phrase: string;
  /** Offsets in the part's text; `end` is exclusive. */
  start: number;
  end: number;
}

const mentionsByDocument = derived((model: KnowledgeModel): Map<DocumentRecord, TermMention[]> => {
  const byDocument = new Map<DocumentRecord, TermMention[]>();
  for (const [id, occurrences] of concordanceOf(model)) {
    const term = model.entry('glossary', id);
    if (!term) continue;
    for (const { document, part, start, end, within } of occurrences) {
      if (within !== undefined) continue;
      const mentions = byDocument.get(document) ?? [];
      byDocument.set(document, mentions);
      mentions.push({ term, part, phrase: part.text.slice(start, end), start, end });
    }
  }
  for (const [document, mentions] of byDocument) {
    const order = new Map(document.text.parts.map((part, index) => [part, index]));
    mentions.sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0) || a.start - b.start);
  }
  return byDocument;
});

/** Where a document's text uses the names of cards, in reading order; a name inside a longer one is not counted. */
export function termMentions(model: KnowledgeModel, document: DocumentRecord): readonly TermMention[] {
  return mentionsByDocument(model).get(document) ?? [];
}
