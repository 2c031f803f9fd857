import type { KnowledgeModel, LocatedEvidence } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { withoutSpace } from '../../text/bare-text.ts';

export type CaseResult = LoadedEntry<'cases'>['data']['results'][number];

/** The results of a case, each with the quote that states it; undefined where no quote has its very words. */
export function caseResults(
  model: KnowledgeModel,
  entry: LoadedEntry<'cases'>,
): { result: CaseResult; evidence: LocatedEvidence | undefined }[] {
  const located = model.locate(entry.data.evidence);
  return entry.data.results.map((result) => ({
    result,
    evidence: located.find(({ quote }) => withoutSpace(quote).includes(withoutSpace(result.wording))),
  }));
}
