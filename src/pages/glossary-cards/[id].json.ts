import type { APIRoute, GetStaticPaths } from 'astro';
import { termCard } from '../../features/glossary/term-card.ts';
import { loadSiteModel } from '../../model/site-model.ts';

export const getStaticPaths = (() =>
  loadSiteModel().content.glossary.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** A card's preview, fetched by a page only when a reader asks for it. */
export const GET: APIRoute = ({ params }) => {
  const model = loadSiteModel();
  const entry = model.entry('glossary', params['id'] ?? '');
  return entry ? Response.json(termCard(model, entry)) : new Response(null, { status: 404 });
};
