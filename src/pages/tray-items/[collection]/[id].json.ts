import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteModel } from '../../../model/site-model.ts';
import { documentFile } from '../../../features/tray/document-file.ts';
import { entryFile } from '../../../features/tray/entry-file.ts';
import { trayCollections } from '../../../features/tray/refs.ts';

export const getStaticPaths = (() => {
  const { content } = loadSiteModel();
  return [...trayCollections, 'documents' as const].flatMap((collection) =>
    content[collection].map(({ id }) => ({ params: { collection, id } })),
  );
}) satisfies GetStaticPaths;

/** What the tray shows of one entry, or of every place of one document; fetched only for what a tray holds. */
export const GET: APIRoute = ({ params }) => {
  const model = loadSiteModel();
  const id = params['id'] ?? '';
  const document = params['collection'] === 'documents' ? model.documents.get(id) : undefined;
  const collection = trayCollections.find((name) => name === params['collection']);
  const file = document ? documentFile(document, model) : collection && entryFile(collection, id, model);
  return file ? Response.json(file) : new Response(null, { status: 404 });
};
