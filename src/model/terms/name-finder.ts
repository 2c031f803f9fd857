import type { KnowledgeModel } from '../knowledge-model.ts';
import { createNameFinder, type FindNames } from './names.ts';

const finders = new WeakMap<KnowledgeModel, FindNames>();

/** The name finder of a model's glossary, built once. */
export function nameFinder(model: KnowledgeModel): FindNames {
  let finder = finders.get(model);
  if (!finder) finders.set(model, (finder = createNameFinder(model.content.glossary)));
  return finder;
}
