import type { APIRoute, GetStaticPaths } from 'astro';
import { embedCard } from '../../../../features/share/embed/embed-card.ts';
import { embedPageHtml, retiredCardHtml } from '../../../../features/share/embed/embed-page.ts';
import { loadSiteModel } from '../../../../model/site-model.ts';
import { nameAddress } from '../../../../permalinks/name-address.ts';
import { reachedPages, type ReachedPage } from '../../../../permalinks/reached-pages.ts';
import { siteUrl } from '../../../../config/settings.ts';
import { siteTitle } from '../../../../model/site-identity.ts';
import { trayCollections, type TrayCollection } from '../../../../features/tray/refs.ts';
import { withBase } from '../../../../config/with-base.ts';

export const getStaticPaths = (() =>
  reachedPages(loadSiteModel(), trayCollections).map((page) => ({
    params: { collection: page.collection, id: page.id },
    props: { page },
  }))) satisfies GetStaticPaths;

/** A card to be framed by other sites, also under the addresses that its entry had before. */
export const GET: APIRoute<{ page: ReachedPage }> = ({ props: { page } }) => {
  const model = loadSiteModel();
  const site = { withBase, siteUrl, title: siteTitle };
  const { collection, id } = page.to;
  const address = id === '' ? collection : `${collection}/${id}`;
  const isCard = page.how !== 'retired' && (trayCollections as readonly string[]).includes(collection);
  const card = isCard ? embedCard(collection as TrayCollection, id, model) : undefined;
  const html = card ? embedPageHtml(card, site) : retiredCardHtml(nameAddress(model, address), address, site);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
