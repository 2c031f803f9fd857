import { caddyfile } from './files/caddyfile.ts';
import { htaccess } from './files/htaccess.ts';
import { netlifyHeaders } from './files/netlify-headers.ts';
import { nginxConf } from './files/nginx-conf.ts';
import { webConfig } from './files/web-config.ts';
import type { HostedSite } from './hosted-site.ts';

/** Folder of the files that the owner of a server puts into its configuration, below the built site. */
export const deployFolder = 'deploy';

/**
 * The headers of the site, said once in `headers-for.ts`, in the words of each server: path in the built site to text.
 * Three of them are read by the host from the site's own folder, the others are put into the server's configuration.
 */
export function headerFiles(site: HostedSite): Map<string, string> {
  return new Map([
    ['_headers', netlifyHeaders(site)],
    ['.htaccess', htaccess(site)],
    ['web.config', webConfig(site)],
    [`${deployFolder}/nginx.conf`, nginxConf(site)],
    [`${deployFolder}/Caddyfile`, caddyfile(site)],
  ]);
}
