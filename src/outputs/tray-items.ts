import { documentFile } from '../features/tray/document-file.ts';
import { entryFile } from '../features/tray/entry-file.ts';
import { trayCollections } from '../features/tray/refs.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `tray-items/<collection>/<id>.json`: what the tray shows of one entry, or of every place of one document. */
export const trayItems: Output = function* ({ model }) {
  for (const collection of trayCollections) {
    for (const { id } of model.content[collection]) {
      yield jsonFile(`tray-items/${collection}/${id}.json`, () => entryFile(collection, id, model));
    }
  }
  for (const document of model.documents.values()) {
    yield jsonFile(`tray-items/documents/${document.id}.json`, () => documentFile(document, model));
  }
};
