import type { APIRoute, GetStaticPaths } from 'astro';
import { embedCard } from '../../../features/share/embed/embed-card.ts';
import { oEmbed } from '../../../features/share/embed/embed-code.ts';
import { publicAddresses } from '../../../config/public-address.ts';
import { loadSiteModel } from '../../../model/site-model.ts';
import { reachedPages, type ReachedPage } from '../../../permalinks/reached-pages.ts';
import { basePath, siteUrl } from '../../../config/settings.ts';
import { siteTitle } from '../../../model/site-identity.ts';
import { socialImage } from '../../../features/share/social/social-image.ts';
import { trayCollections, type TrayCollection } from '../../../features/tray/refs.ts';

export const getStaticPaths = (() =>
  reachedPages(loadSiteModel(), trayCollections)
    .filter(
      ({ how, to }) => how !== 'retired' && (trayCollections as readonly string[]).includes(to.collection),
    )
    .map((page) => ({
      params: { collection: page.collection, id: page.id },
      props: { page },
    }))) satisfies GetStaticPaths;

/** The oEmbed answer of a card. */
export const GET: APIRoute<{ page: ReachedPage }> = ({ props: { page } }) => {
  const { collection, id } = page.to;
  const card = embedCard(collection as TrayCollection, id, loadSiteModel());
  if (!card) return new Response(null, { status: 404 });
  const address = publicAddresses({ siteUrl, basePath });
  return Response.json(
    oEmbed(card, { title: siteTitle, address, thumbnail: socialImage(card.address, address) }),
  );
};
