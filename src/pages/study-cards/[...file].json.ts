import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteModel } from '../../model/site-model.ts';
import { cardFiles } from '../../features/study/cards/card-files.ts';

export const getStaticPaths = (() =>
  [...cardFiles(loadSiteModel()).keys()].map((name) => ({
    params: { file: name.replace(/\.json$/, '') },
  }))) satisfies GetStaticPaths;

/** The cards of the self-test: what can be chosen, and each choice in files of bounded size. */
export const GET: APIRoute = ({ params }) => {
  const file = cardFiles(loadSiteModel()).get(`${params['file']}.json`);
  return file ? Response.json(file) : new Response(null, { status: 404 });
};
