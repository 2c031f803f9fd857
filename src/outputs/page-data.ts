import { cardCitations, type PublicSite } from '../citations/citation-file.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { documentFile } from '../features/tray/document-file.ts';
import { entryFile } from '../features/tray/entry-file.ts';
import { pageFile, trayCollections } from '../features/tray/refs.ts';
import { jsonFile } from './json-file.ts';
import type { Output, OutputSite } from './output.ts';

const publicSite = ({ title, siteUrl, withBase }: OutputSite): PublicSite => ({
  library: title,
  site: siteUrl === undefined ? undefined : new URL(withBase('/'), siteUrl).href,
});

/** `page-data/<collection>/<id>.json`: what a page's citations, the tray and the check of quotations are made from. */
export const pageData: Output = function* ({ model }) {
  for (const document of model.documents.values()) {
    yield jsonFile(pageFile(`documents/${document.id}`), (site) =>
      documentFile(document, model, publicSite(site)),
    );
  }
  for (const collection of entryCollections) {
    const inTray = trayCollections.find((known) => known === collection);
    for (const entry of model.content[collection]) {
      yield jsonFile(pageFile(`${collection}/${entry.id}`), (site) => ({
        ...cardCitations(model, entry, publicSite(site)),
        ...(inTray && entryFile(inTray, entry.id, model)),
      }));
    }
  }
};
