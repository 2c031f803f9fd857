import { entryUrl } from '../../addresses/entry-url.ts';

/** Occurrences that one page shows at most, so that a page does not grow with the library. */
export const occurrencesPerPage = 50;

/** Address of a page of a card's concordance below the site's base; the first is the card's own. */
export function concordancePath(term: string, page: number): string {
  return page === 1 ? entryUrl('glossary', term) : `${entryUrl('glossary', term)}${page}/`;
}
