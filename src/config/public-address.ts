/** Turns a path below the site's base ("/glossary/tuo-wei/") into the address that the exports give. */
export type PublicAddress = (path: string) => string;

/**
 * Addresses as the exports give them: absolute where the site's public address is known, else from the root of the
 * host, in both cases under the base path (which has a slash at both ends).
 */
export function publicAddresses(site: { siteUrl?: string | undefined; basePath: string }): PublicAddress {
  return (path) => {
    const below = `${site.basePath}${path.replace(/^\//, '')}`;
    return site.siteUrl === undefined ? below : new URL(below, site.siteUrl).href;
  };
}

/** The address where it is whole, for files that leave the site: a path alone leads nowhere there. */
export const wholeAddress = (address: string): string | undefined =>
  /^https?:\/\//.test(address) ? address : undefined;
