import type { APIRoute, GetStaticPaths } from 'astro';
import { loadHistoryFiles } from '../../../history/site-history.ts';
import { loadSiteModel } from '../../../model/site-model.ts';

export const getStaticPaths = (() =>
  Array.from(loadHistoryFiles(loadSiteModel()).keys(), (address) => {
    const [collection = '', id = ''] = address.split('/');
    return { params: { collection, id } };
  })) satisfies GetStaticPaths;

/** What a page said before, fetched where a link carries a mark that is not of today. */
export const GET: APIRoute = ({ params }) => {
  const file = loadHistoryFiles(loadSiteModel()).get(`${params['collection']}/${params['id']}`);
  return file ? Response.json(file) : new Response(null, { status: 404 });
};
