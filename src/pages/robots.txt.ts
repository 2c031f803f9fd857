import type { APIRoute } from 'astro';
import { publicAddresses } from '../config/public-address.ts';
import { robotsText } from '../exports/robots.ts';
import { basePath, siteUrl } from '../config/settings.ts';

/** `/robots.txt` */
export const GET: APIRoute = () =>
  new Response(robotsText(publicAddresses({ siteUrl, basePath }), siteUrl !== undefined), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
