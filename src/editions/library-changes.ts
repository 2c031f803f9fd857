import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { collateLibrary, type CollatedLibrary } from './check-editions.ts';

const collated = new WeakMap<KnowledgeModel, CollatedLibrary>();

/** The library's collation, made once for a model. */
export function collationOf(model: KnowledgeModel): CollatedLibrary {
  const known = collated.get(model) ?? collateLibrary(model);
  collated.set(model, known);
  return known;
}
