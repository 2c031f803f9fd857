import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '../exports/feed.ts';
import { publicAddresses } from '../exports/public-address.ts';
import { loadSiteModel } from '../model/site-model.ts';
import { basePath, siteUrl } from '../settings.ts';
import { siteDescription, siteTitle } from '../site-identity.ts';

const feed = (): string | undefined =>
  atomFeed(loadSiteModel(), publicAddresses({ siteUrl, basePath }), {
    title: siteTitle,
    description: siteDescription,
  });

// A library without a dated document has no feed, which only a list of pages can say.
export const getStaticPaths = (() =>
  feed() === undefined ? [] : [{ params: { feed: 'feed' } }]) satisfies GetStaticPaths;

/** `/feed.xml` */
export const GET: APIRoute = () =>
  new Response(feed(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
