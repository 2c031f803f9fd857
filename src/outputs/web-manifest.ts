import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `site.webmanifest`, the web app manifest; its addresses are relative, so that it holds under any base path. */
export const webManifest: Output = () => [
  jsonFile('site.webmanifest', ({ title, shortTitle, description }) => ({
    id: './',
    name: title,
    short_name: shortTitle,
    description,
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
  })),
];
