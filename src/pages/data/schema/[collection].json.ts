import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFiles } from '../../../exports/export-files.ts';
import { exportNames, type ExportName } from '../../../exports/export-schemas.ts';
import { publicAddresses } from '../../../config/public-address.ts';
import { loadSiteModel } from '../../../model/site-model.ts';
import { basePath, siteUrl } from '../../../config/settings.ts';

export const getStaticPaths = (() =>
  exportNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

/** `/data/schema/<collection>.json` */
export const GET: APIRoute = ({ params }) => {
  const address = publicAddresses({ siteUrl, basePath });
  const { schema } = exportFiles(params['collection'] as ExportName, loadSiteModel(), address);
  return new Response(schema, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
};
