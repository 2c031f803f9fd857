import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteModel } from '../../../model/site-model.ts';
import { movedPageHtml, movedPages } from '../../../permalinks/moved-page.ts';
import { siteUrl } from '../../../config/settings.ts';
import { siteTitle } from '../../../model/site-identity.ts';
import { withBase } from '../../../config/with-base.ts';

export const getStaticPaths = (() =>
  movedPages(loadSiteModel().permalinks).map((address) => {
    const [collection = '', moved = ''] = address.split('/');
    return { params: { collection, moved } };
  })) satisfies GetStaticPaths;

/** The page at an old address. */
export const GET: APIRoute = ({ params }) => {
  const html = movedPageHtml(loadSiteModel(), `${params['collection']}/${params['moved']}`, {
    withBase,
    siteUrl,
    title: siteTitle,
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
