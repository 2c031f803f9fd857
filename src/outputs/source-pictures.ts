import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentDir } from '../config/settings.ts';
import { pictureAddress } from '../editions/pictures.ts';
import type { Output } from './output.ts';

/** `sources/<id>/picture-1.png`: the pictures of the sources, as they were received. */
export const sourcePictures: Output = function* ({ model }) {
  for (const { id, data } of model.content.sources) {
    for (const file of new Set(data.pictures.map((picture) => picture.file)))
      yield {
        path: pictureAddress(id, file).slice(1),
        make: () => readFile(path.join(contentDir, 'sources', id, file)),
      };
  }
};
