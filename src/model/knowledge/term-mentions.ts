import type { TextPart } from '../../markdown/document-parts.ts';
import type { KnowledgeModel, DocumentRecord } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { createPhraseFinder, type PhraseFinder, type PhraseMatch } from './phrase-finder.ts';

export type Term = LoadedEntry<'glossary'>;

export interface TermMention extends PhraseMatch<Term> {
  part: TextPart;
}

const finders = new WeakMap<KnowledgeModel, PhraseFinder<Term>>();
const mentions = new WeakMap<DocumentRecord, TermMention[]>();

function finderOf(model: KnowledgeModel): PhraseFinder<Term> {
  let finder = finders.get(model);
  if (!finder) {
    const { glossary } = model.content;
    finder = createPhraseFinder([
      ...glossary.map((term) => [term.data.term, term] as const),
      ...glossary.flatMap((term) => term.data.aliases.map((alias) => [alias, term] as const)),
    ]);
    finders.set(model, finder);
  }
  return finder;
}

/** Every place of a document's text where a term or one of its other names stands, the longest name first. */
export function termMentions(model: KnowledgeModel, document: DocumentRecord): readonly TermMention[] {
  let found = mentions.get(document);
  if (!found) {
    const finder = finderOf(model);
    found = document.text.parts.flatMap((part) => finder(part.text).map((match) => ({ ...match, part })));
    mentions.set(document, found);
  }
  return found;
}
