import { contentDir } from '../config/settings.ts';
import { loadContent } from './load-content.ts';
import { buildModel, type KnowledgeModel } from './knowledge-model.ts';
import { onceAProcess } from './once-a-process.ts';

const kept = onceAProcess('site-model', (): { model?: KnowledgeModel } => ({}));

/** The model of the site's content folder, read once a build and afresh on every call in development. */
export function loadSiteModel(): KnowledgeModel {
  if (process.env['NODE_ENV'] === 'development') return buildModel(loadContent(contentDir));
  return (kept.model ??= buildModel(loadContent(contentDir)));
}

/** Keeps a model that was made of the site's content folder for its check, so that the build need not read it again. */
export function keepSiteModel(model: KnowledgeModel): void {
  kept.model = model;
}
