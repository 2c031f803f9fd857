import { loadSiteModel } from '../../model/site-model.ts';
import { entryCollections, type EntryCollection } from '../../entries/collection-names.ts';
import { withBase } from '../../config/with-base.ts';

/** The entry or document whose own page is at a path; undefined for any other page. */
export function pageEntry(
  pathname: string,
): { collection: 'documents' | EntryCollection; id: string } | undefined {
  const [name, id = '', ...rest] = pathname
    .slice(withBase('/').length)
    .replace(/(?:index\.html)?\/?$/, '')
    .split('/');
  const collection = (['documents', ...entryCollections] as const).find((own) => own === name);
  return collection && rest.length === 0 && loadSiteModel().entry(collection, id)
    ? { collection, id }
    : undefined;
}
