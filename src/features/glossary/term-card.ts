import { concordanceOf } from '../../model/terms/concordance.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';

/** What the preview of a card shows; the content of /glossary-cards/<id>.json. */
export interface TermCard {
  term: string;
  pinyin: string;
  explanation: string;
  /** The first definition, and the title of the document that gives it. */
  definition?: { quote: string; source: string };
  /** Occurrences in the whole library. */
  occurrences: number;
}

/** The preview of a card. */
export function termCard(model: KnowledgeModel, { id, data }: LoadedEntry<'glossary'>): TermCard {
  const [definition] = data.definitions;
  const source = definition && model.documents.get(definition.document)?.data.title;
  return {
    term: data.term,
    pinyin: data.pinyin,
    explanation: data.explanation,
    ...(definition && source !== undefined && { definition: { quote: definition.quote, source } }),
    occurrences: concordanceOf(model).get(id)?.length ?? 0,
  };
}
