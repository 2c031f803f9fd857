import {
  framableFolder,
  framingHeaders,
  freshCaching,
  immutableCaching,
  immutablePattern,
} from '../headers-for.ts';
import { commonHeaders } from '../security-policy.ts';
import { rareTypes } from '../../config/media-types.ts';
import type { HostedSite } from '../hosted-site.ts';

/** Text as nginx reads it between double quotes. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const escaped = (base: string): string => base.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');

/** Differing values as a map from the address: nginx drops the headers of a server wherever a location adds one. */
function map(
  variable: string,
  usual: string | undefined,
  pattern: string,
  other: string | undefined,
): string {
  return [
    `map $uri ${variable} {`,
    `    default ${quoted(usual ?? '')};`,
    `    "~^${pattern}" ${quoted(other ?? '')};`,
    '}',
  ].join('\n');
}

/** A whole server for nginx, to be put into `conf.d`; only its name, port and folder are left to set. */
export function nginxConf({ base }: HostedSite): string {
  const embed = `${escaped(base)}${framableFolder}/`;
  const [closed, open] = [framingHeaders(false), framingHeaders(true)];
  const immutable = `${escaped(base)}${immutablePattern}`;
  const headers = [
    ...Object.entries(commonHeaders).map(([name, value]) => [name, quoted(value)]),
    ['Content-Security-Policy', '$wenku_policy'],
    ['X-Frame-Options', '$wenku_frame'],
    ['Cache-Control', '$wenku_caching'],
  ];
  const place =
    base === '/'
      ? '    root /srv/www/wenku;'
      : `    location ${base} {\n        alias /srv/www/wenku/;\n    }`;
  return `# nginx: put this file into /etc/nginx/conf.d/, set server_name and the folder, then: nginx -t && nginx -s reload
${map('$wenku_policy', closed['Content-Security-Policy'], embed, open['Content-Security-Policy'])}

${map('$wenku_frame', closed['X-Frame-Options'], embed, open['X-Frame-Options'])}

${map('$wenku_caching', freshCaching, immutable, immutableCaching)}

server {
    listen 80;
    server_name _;
${place}

    index index.html;
    error_page 404 ${base}404.html;
    charset utf-8;
    include mime.types;
    types {
${Object.entries(rareTypes)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/manifest+json;

${headers.map(([name, value]) => `    add_header ${name} ${value} always;`).join('\n')}
}
`;
}
