import type { APIRoute, GetStaticPaths } from 'astro';
import { cardCitations, documentCitations } from '../../../citations/citation-file.ts';
import type { Entry } from '../../../model/knowledge-model.ts';
import { loadSiteModel } from '../../../model/site-model.ts';
import { entryCollections, type EntryCollection } from '../../../entries/names.ts';
import { siteUrl } from '../../../config/settings.ts';
import { siteTitle } from '../../../model/site-identity.ts';
import { withBase } from '../../../config/with-base.ts';

export const getStaticPaths = (() => {
  const { content } = loadSiteModel();
  return (['documents', ...entryCollections] as const).flatMap((collection) =>
    content[collection].map(({ id }) => ({ params: { collection, id } })),
  );
}) satisfies GetStaticPaths;

/** What a page's citations are made from, fetched by the page only when a reader asks for one. */
export const GET: APIRoute = ({ params }) => {
  const model = loadSiteModel();
  const { collection = '', id = '' } = params;
  const site = {
    library: siteTitle,
    site: siteUrl === undefined ? undefined : new URL(withBase('/'), siteUrl).href,
  };
  const document = collection === 'documents' ? model.documents.get(id) : undefined;
  if (document) return Response.json(documentCitations(document, site));
  const entry = model.entry(collection as EntryCollection, id) as Entry | undefined;
  return entry ? Response.json(cardCitations(model, entry, site)) : new Response(null, { status: 404 });
};
