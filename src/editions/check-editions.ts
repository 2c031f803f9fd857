import type { Problem } from '../text/problem.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { collationOf } from './library-changes.ts';

/** The library's texts are proved against their sources. */
export function checkEditions(model: KnowledgeModel): Problem[] {
  return collationOf(model).problems;
}
