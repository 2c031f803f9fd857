import type { APIRoute } from 'astro';
import { loadSiteModel } from '../../model/site-model.ts';

/** Id and title of every text, fetched by the page of comparison when a reader chooses one. */
export const GET: APIRoute = () =>
  Response.json(loadSiteModel().content.documents.map(({ id, data }) => ({ id, title: data.title })));
