/** What the header files need to know of a built site. */
export interface HostedSite {
  /** Path that it is served under, with a slash at both ends. */
  base: string;
  /** Names of the folders at its top, sorted. */
  folders: readonly string[];
  /** The site is to stand under any base path: what a host reads from its folder must not name one. */
  isAnywhere?: boolean;
}
