/** What the folders of the path may be named; the builder cannot serve others, nor "." and "..". */
const plainPath = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;

/**
 * The path below which the site is served, with a slash at both ends. Throws where it is no such path; a shell for
 * Windows that turns /wenku into C:/… is a usual reason.
 */
export function readBasePath(given: string): string {
  const path = `/${given.trim()}/`.replace(/\/{2,}/g, '/');
  if (plainPath.test(path)) return path;
  throw new Error(
    `BASE_PATH “${given}” cannot be served. Give the path between the host and the pages, such as /wenku/2025/, of ` +
      'letters, digits, - _ . and ~; for a folder of any other name there is npm run bundle.',
  );
}
