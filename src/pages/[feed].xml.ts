import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed, hasFeed } from '../exports/feed.ts';
import { publicAddresses } from '../exports/public-address.ts';
import { loadSiteModel } from '../model/site-model.ts';
import { basePath, siteUrl } from '../settings.ts';
import { siteDescription, siteTitle } from '../site-identity.ts';

// A library without a dated document has no feed, which only a list of pages can say.
export const getStaticPaths = (() =>
  hasFeed(loadSiteModel()) ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

/** `/feed.xml` */
export const GET: APIRoute = () => {
  const address = publicAddresses({ siteUrl, basePath });
  const feed = atomFeed(loadSiteModel(), address, { title: siteTitle, description: siteDescription });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
