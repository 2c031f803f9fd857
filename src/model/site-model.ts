import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../config/settings.ts';
import { loadContent } from './load-content.ts';
import { buildModel, type KnowledgeModel } from './knowledge-model.ts';
import { onceAProcess } from './once-a-process.ts';

/** What a build knows of its content folder. */
interface Known {
  model?: KnowledgeModel | undefined;
  /** State of the folder that the model was read from, in development. */
  stamp?: string;
  /** The content was checked before the build began. */
  isChecked?: true;
}
const known = onceAProcess('site-model', (): Known => ({}));

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
    if (known.stamp !== stamp) Object.assign(known, { stamp, model: undefined });
  }
  return (known.model ??= buildModel(loadContent(contentDir)));
}

/** Keeps a model of the site's content folder that was checked, so that the build need neither read nor check it again. */
export function keepCheckedModel(model: KnowledgeModel): void {
  Object.assign(known, { model, isChecked: true });
}

/** Whether the content was checked before the build began. */
export const isSiteChecked = (): boolean => known.isChecked === true;
