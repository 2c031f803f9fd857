import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../exports/catalogue.ts';
import { exportFiles, toJson } from '../../exports/export-files.ts';
import { exportNames, type ExportName } from '../../exports/export-schemas.ts';
import { publicAddresses } from '../../config/public-address.ts';
import { loadSiteModel } from '../../model/site-model.ts';
import { basePath, siteUrl } from '../../config/settings.ts';
import { siteDescription, siteTitle } from '../../model/site-identity.ts';

export const getStaticPaths = (() =>
  ['index', ...exportNames].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** `/data/<collection>.json`, and `/data/index.json`: the catalogue of them. */
export const GET: APIRoute = ({ params }) => {
  const model = loadSiteModel();
  const address = publicAddresses({ siteUrl, basePath });
  const body =
    params['file'] === 'index'
      ? toJson(catalogue(model, address, { title: siteTitle, description: siteDescription }))
      : exportFiles(params['file'] as ExportName, model, address).json;
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
