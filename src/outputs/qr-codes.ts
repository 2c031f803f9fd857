import { entryCollections } from '../entries/collection-names.ts';
import { qrFile } from '../features/share/qr/qr-file.ts';
import { sharedPath } from '../features/share/shared-path.ts';
import { nameAddress } from '../permalinks/name-address.ts';
import { reachedPages } from '../permalinks/reached-pages.ts';
import type { Output } from './output.ts';

/**
 * `qr/<collection>/<id>.svg`: the QR code of a page, also under the addresses that it had before. A code holds a whole
 * address: without the site's public one there are no files, and pages draw their own.
 */
export const qrCodes: Output = function* ({ model, siteUrl, address }) {
  if (siteUrl === undefined) return;
  for (const { collection, id, to } of reachedPages(model, ['documents', ...entryCollections])) {
    const url = address(sharedPath(model, to.collection, to.id));
    const name = nameAddress(model, to.id === '' ? to.collection : `${to.collection}/${to.id}`);
    const svg = qrFile(url, `${name}：${url}`);
    if (svg !== undefined) yield { path: `qr/${collection}/${id}.svg`, make: () => svg };
  }
};
