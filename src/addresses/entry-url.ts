import type { CollectionName } from '../entries/collection-names.ts';

/** Address of an entry's page below the site's base, with the paragraph where one is named. */
export function entryUrl(collection: CollectionName, id: string, fragment = ''): string {
  return `/${collection}/${id}/${fragment === '' ? '' : `#${fragment}`}`;
}
