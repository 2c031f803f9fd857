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

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `        ${name} "${value}"`)
    .join('\n');

/** A whole Caddyfile; only the name of the site and the folder are left to set. */
export function caddyfile({ base }: HostedSite): string {
  const place =
    base === '/'
      ? '    root * /srv/www/wenku\n    file_server'
      : `    handle_path ${base}* {\n        root * /srv/www/wenku\n        file_server\n    }`;
  return `# Caddy: set the name of the site and the folder, then: caddy validate --config Caddyfile && caddy reload
:80 {
    encode gzip
    @open path ${base}${framableFolder}/*
    @closed not path ${base}${framableFolder}/*
    @immutable path_regexp ^${base}${immutablePattern}
    @fresh not path_regexp ^${base}${immutablePattern}
    header {
${lines(commonHeaders)}
    }
    header @open {
${lines(framingHeaders(true))}
    }
    header @closed {
${lines(framingHeaders(false))}
    }
${Object.entries(rareTypes)
  .map(([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type ${type}`)
  .join('\n')}
    header @immutable Cache-Control "${immutableCaching}"
    header @fresh Cache-Control "${freshCaching}"
${place}
    handle_errors {
        rewrite * /404.html
        root * /srv/www/wenku
        file_server
    }
}
`;
}
