import { onceAProcess } from '../model/once-a-process.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { collateLibrary, type CollatedLibrary } from './collate-library.ts';

const collated = onceAProcess('collations', () => new WeakMap<KnowledgeModel, CollatedLibrary>());

/** The library's collation, made once for a model. */
export function collationOf(model: KnowledgeModel): CollatedLibrary {
  const known = collated.get(model) ?? collateLibrary(model);
  collated.set(model, known);
  return known;
}
