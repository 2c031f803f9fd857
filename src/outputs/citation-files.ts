import { cardCitations, documentCitations } from '../citations/citation-file.ts';
import { entryCollections } from '../entries/names.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `citations/<collection>/<id>.json`: what a page's citations are made from, fetched when a reader asks for one. */
export const citationFiles: Output = function* ({ model }) {
  for (const document of model.documents.values()) {
    yield jsonFile(`citations/documents/${document.id}.json`, (site) =>
      documentCitations(document, { library: site.title, site: homeOf(site) }),
    );
  }
  for (const collection of entryCollections) {
    for (const entry of model.content[collection]) {
      yield jsonFile(`citations/${collection}/${entry.id}.json`, (site) =>
        cardCitations(model, entry, { library: site.title, site: homeOf(site) }),
      );
    }
  }
};

const homeOf = ({ siteUrl, withBase }: Parameters<Output>[0]): string | undefined =>
  siteUrl === undefined ? undefined : new URL(withBase('/'), siteUrl).href;
