import type { PublicAddress } from '../config/public-address.ts';

/** robots.txt (RFC 9309): everything may be read; the sitemap is named where there is one. */
export function robotsText(address: PublicAddress, hasSitemap: boolean): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (hasSitemap) lines.push('', `Sitemap: ${address('/sitemap-index.xml')}`);
  return `${lines.join('\n')}\n`;
}
