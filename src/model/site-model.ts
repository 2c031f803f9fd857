import { statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../config/files-below.ts';
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
  return filesBelow(folder)
    .map((file) => {
      const { mtimeMs, size } = statSync(path.join(folder, file), { throwIfNoEntry: false }) ?? {};
      return `${file} ${mtimeMs} ${size}`;
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
