import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';

type Case = LoadedEntry<'cases'>;

export interface SimilarCase {
  entry: Case;
  /** The model, terms and topics that both have, in Chinese. */
  shared: readonly string[];
}

const limit = 6;

function sharedWith(model: KnowledgeModel, one: Case, other: Case): string[] {
  const sameModel = one.data.model !== undefined && one.data.model === other.data.model;
  const terms = one.data.terms
    .filter((id) => other.data.terms.includes(id))
    .flatMap((id) => model.entry('glossary', id)?.data.term ?? []);
  const topics = one.data.topics.filter(
    (topic) => other.data.topics.includes(topic) && !terms.includes(topic),
  );
  return [...(sameModel ? [`“${one.data.model}”`] : []), ...terms, ...topics];
}

/** The cases that share the most with a case in model, terms and topics, at most six. */
export function similarCases(model: KnowledgeModel, entry: Case): SimilarCase[] {
  return model.content.cases
    .filter((other) => other !== entry)
    .map((other) => ({ entry: other, shared: sharedWith(model, entry, other) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length || a.entry.id.localeCompare(b.entry.id))
    .slice(0, limit);
}
