import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteModel } from '../../../model/site-model.ts';
import { entryCollections, type EntryCollection } from '../../../entries/names.ts';
import { makesSocialCards } from '../../../config/settings.ts';
import { siteTitle } from '../../../model/site-identity.ts';
import { cardWords } from '../../../features/share/social/card-words.ts';
import { socialCard } from '../../../features/share/social/draw-card.ts';

export const getStaticPaths = (() => {
  if (!makesSocialCards) return [];
  const { content } = loadSiteModel();
  return (['documents', ...entryCollections] as const).flatMap((collection) =>
    content[collection].map(({ id }) => ({ params: { collection, id } })),
  );
}) satisfies GetStaticPaths;

/** The picture that programs show where a page's link is shared. */
export const GET: APIRoute = async ({ params }) => {
  const { collection = '', id = '' } = params;
  const words = cardWords(collection as 'documents' | EntryCollection, id, loadSiteModel());
  if (!words) return new Response(null, { status: 404 });
  const picture = await socialCard(words, siteTitle);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
