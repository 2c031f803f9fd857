import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedPath } from '../../../features/share/shared-path.ts';
import { publicAddresses } from '../../../config/public-address.ts';
import { loadSiteModel } from '../../../model/site-model.ts';
import { nameAddress } from '../../../permalinks/name-address.ts';
import { reachedPages, type ReachedPage } from '../../../permalinks/reached-pages.ts';
import { qrFile } from '../../../features/share/qr/qr-file.ts';
import { entryCollections } from '../../../entries/names.ts';
import { basePath, siteUrl } from '../../../config/settings.ts';

// A code holds a whole address: without the site's public one there are no files, and pages draw their own.
export const getStaticPaths = (() =>
  siteUrl === undefined
    ? []
    : reachedPages(loadSiteModel(), ['documents', ...entryCollections]).map((page) => ({
        params: { collection: page.collection, id: page.id },
        props: { page },
      }))) satisfies GetStaticPaths;

/** The QR code of a page, also under the addresses that it had before. */
export const GET: APIRoute<{ page: ReachedPage }> = ({ props: { page } }) => {
  const { collection, id } = page.to;
  const address = id === '' ? collection : `${collection}/${id}`;
  const url = publicAddresses({ siteUrl, basePath })(sharedPath(loadSiteModel(), collection, id));
  const svg = qrFile(url, `${nameAddress(loadSiteModel(), address)}：${url}`);
  return svg === undefined
    ? new Response(null, { status: 404 })
    : new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
