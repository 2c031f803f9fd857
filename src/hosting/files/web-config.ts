import { framableFolder, framingHeaders, freshCaching, immutableCaching } from '../headers-for.ts';
import { commonHeaders } from '../security-policy.ts';
import { rareTypes, searchEndings } from '../../config/media-types.ts';
import type { HostedSite } from '../hosted-site.ts';

const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function headers(set: Readonly<Record<string, string>>, removed: readonly string[] = []): string {
  const elements = [
    // Removed first: IIS refuses to add a header that a folder above has added already.
    ...[...new Set([...removed, ...Object.keys(set)])].map((name) => `<remove name="${name}" />`),
    ...Object.entries(set).map(([name, value]) => `<add name="${name}" value="${attribute(value)}" />`),
  ];
  return `<httpProtocol>
        <customHeaders>
          ${elements.join('\n          ')}
        </customHeaders>
      </httpProtocol>`;
}

function location(path: string, content: string): string {
  return `  <location path="${path}">
    <system.webServer>
      ${content}
    </system.webServer>
  </location>`;
}

/** IIS refuses files of an ending that it has not been told of. */
const types = [
  ...Object.entries(rareTypes),
  ...searchEndings.map((ending): [string, string] => [ending, 'application/octet-stream']),
];

const mimeMap = ([ending, type]: [string, string]): string =>
  `<remove fileExtension=".${ending}" />
        <mimeMap fileExtension=".${ending}" mimeType="${type}" />`;

/** `web.config` for IIS, which reads it from the site's own folder. */
export function webConfig({ base, folders, isAnywhere }: HostedSite): string {
  const closed = framingHeaders(false);
  const immutable = ['_astro', 'search-index'].filter((folder) => folders.includes(folder));
  const here = headers({ ...commonHeaders, ...closed, 'Cache-Control': freshCaching });
  const lost = `<httpErrors errorMode="Custom">
        <remove statusCode="404" />
        <error statusCode="404" path="${attribute(base)}404.html" responseMode="ExecuteURL" />
      </httpErrors>
      `;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <staticContent>
        ${types.map(mimeMap).join('\n        ')}
      </staticContent>
      ${isAnywhere ? '' : lost}${here}
    </system.webServer>
  </location>
${[
  ...immutable.map((folder) => location(folder, headers({ 'Cache-Control': immutableCaching }))),
  location('search-index/root.json', headers({ 'Cache-Control': freshCaching })),
  location(framableFolder, headers(framingHeaders(true), Object.keys(closed))),
].join('\n')}
</configuration>
`;
}
