import { contentDir } from '../settings.ts';
import { loadContent } from './load-content.ts';
import { buildModel, type KnowledgeModel } from './knowledge-model.ts';

let cached: KnowledgeModel | undefined;

/** The model of the site's content folder, read once a build and afresh on every call in development. */
export function loadSiteModel(): KnowledgeModel {
  if (!cached || process.env['NODE_ENV'] === 'development') cached = buildModel(loadContent(contentDir));
  return cached;
}
