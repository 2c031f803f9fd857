import { framableFolder, framingHeaders, freshCaching, immutableCaching } from '../headers-for.ts';
import { commonHeaders } from '../security-policy.ts';
import type { HostedSite } from '../hosted-site.ts';

function rule(pattern: string, headers: Readonly<Record<string, string>>): string {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

/**
 * `_headers` for Netlify and Cloudflare Pages. Where several rules fit an address both hosts join the values of a
 * header, so that no two rules that fit one address may name the same: the folders are therefore listed one by one.
 */
export function netlifyHeaders({ base, folders }: HostedSite): string {
  const immutable = [`${base}_astro/*`, `${base}search-index/:version/*`];
  const pages = folders.filter((folder) => !['_astro', 'search-index'].includes(folder));
  const closed = framingHeaders(false);
  const rules = [
    rule(`${base}*`, commonHeaders),
    ...immutable.map((pattern) => rule(pattern, { ...closed, 'Cache-Control': immutableCaching })),
    rule(base, { ...closed, 'Cache-Control': freshCaching }),
    rule(`${base}sw.js`, { ...closed, 'Cache-Control': freshCaching }),
    ...pages.map((folder) =>
      rule(`${base}${folder}/*`, {
        ...framingHeaders(folder === framableFolder),
        'Cache-Control': freshCaching,
      }),
    ),
  ];
  return `${rules.join('\n\n')}\n`;
}
