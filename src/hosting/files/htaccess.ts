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

const set = (headers: Readonly<Record<string, string>>, where = ''): string[] =>
  Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"${where}`);

/** `.htaccess` for Apache 2.4, which reads it from the site's own folder where AllowOverride permits. */
export function htaccess({ base, isAnywhere }: HostedSite): string {
  const start = isAnywhere ? '/' : `^${base}`;
  const open = `m#${start}${framableFolder}/#`;
  const immutable = `m#${start}${immutablePattern}#`;
  const when = (condition: string): string => ` "expr=%{REQUEST_URI} =~ ${condition}"`;
  const unless = (condition: string): string => ` "expr=! (%{REQUEST_URI} =~ ${condition})"`;
  return `DirectoryIndex index.html
${isAnywhere ? '' : `ErrorDocument 404 ${base}404.html\n`}AddDefaultCharset utf-8
${Object.entries(rareTypes)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
<IfModule mod_headers.c>
${[
  ...set(commonHeaders),
  ...set(framingHeaders(true), when(open)),
  ...set(framingHeaders(false), unless(open)),
  ...set({ 'Cache-Control': immutableCaching }, when(immutable)),
  ...set({ 'Cache-Control': freshCaching }, unless(immutable)),
].join('\n')}
</IfModule>
`;
}
