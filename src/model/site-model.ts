import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../config/settings.ts';
import { loadContent } from './load-content.ts';
import { buildModel, type KnowledgeModel } from './knowledge-model.ts';
import { onceAProcess } from './once-a-process.ts';

const kept = onceAProcess('site-model', (): { model?: KnowledgeModel; stamp?: string } => ({}));

/** Changes with each file that an editor writes. */
function stampOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return files
    .map(({ parentPath, name }) => {
      const { mtimeMs, size } = statSync(path.join(parentPath, name), { throwIfNoEntry: false }) ?? {};
      return `${parentPath}/${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

/** The model of the site's content folder, read once a build; in development read again when a file has changed. */
export function loadSiteModel(): KnowledgeModel {
  if (process.env['NODE_ENV'] === 'development') {
    const stamp = stampOf(contentDir);
    if (kept.stamp !== stamp) Object.assign(kept, { stamp, model: undefined });
  }
  return (kept.model ??= buildModel(loadContent(contentDir)));
}

/** Keeps a model that was made of the site's content folder for its check, so that the build need not read it again. */
export function keepSiteModel(model: KnowledgeModel): void {
  kept.model = model;
}
