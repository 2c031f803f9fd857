import { akomaNtoso } from '../exports/akoma-ntoso/akoma-ntoso.ts';
import { aknPath } from '../exports/exchange-files.ts';
import type { Output } from './output.ts';

/** `data/akn/<id>.xml`: each document in the exchange format of laws. */
export const akomaNtosoFiles: Output = function* ({ model }) {
  for (const document of model.documents.values()) {
    yield {
      path: aknPath(document.id),
      make: ({ title, address }) => akomaNtoso(document, model, { title, address }),
    };
  }
};
