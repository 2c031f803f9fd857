import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed, hasFeed } from '../exports/feed.ts';
import { feedChanges } from '../history/feed-changes.ts';
import { loadSiteHistory } from '../history/site-history.ts';
import { publicAddresses } from '../config/public-address.ts';
import { loadSiteModel } from '../model/site-model.ts';
import { basePath, siteUrl } from '../config/settings.ts';
import { siteDescription, siteTitle } from '../model/site-identity.ts';

const changes = () => feedChanges(loadSiteHistory(), loadSiteModel());

// A library without a dated document or a history has no feed, which only a list of pages can say.
export const getStaticPaths = (() =>
  hasFeed(loadSiteModel(), changes().length > 0)
    ? [{ params: { feed: 'feed' } }]
    : []) satisfies GetStaticPaths;

/** `/feed.xml` */
export const GET: APIRoute = () => {
  const address = publicAddresses({ siteUrl, basePath });
  const site = { title: siteTitle, description: siteDescription };
  const feed = atomFeed(loadSiteModel(), address, site, changes());
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
