/** Media types of files that servers do not know by themselves, by their endings. */
export const rareTypes: Readonly<Record<string, string>> = {
  gz: 'application/gzip',
  ris: 'application/x-research-info-systems',
  ttl: 'text/turtle',
  webmanifest: 'application/manifest+json',
};

/** Endings of the files that the search fetches, which nothing else reads. */
export const searchEndings: readonly string[] = ['bin', 'pf_index', 'pf_meta', 'pf_filter', 'pagefind'];

/** Files that every server knows. */
export const commonTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  xml: 'text/xml',
};
