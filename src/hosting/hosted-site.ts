/** What the header files need to know of a built site. */
export interface HostedSite {
  /** Path that it is served under, with a slash at both ends. */
  base: string;
  /** Names of the folders at its top, sorted. */
  folders: readonly string[];
}
