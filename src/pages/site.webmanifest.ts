import type { APIRoute } from 'astro';
import { siteDescription, siteTitle } from '../model/site-identity.ts';

/** The web app manifest; its addresses are relative, so that it holds under any base path. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: './',
      name: siteTitle,
      short_name: '政策文库',
      description: siteDescription,
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      // The address stays in sight: readers quote it.
      display: 'minimal-ui',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
