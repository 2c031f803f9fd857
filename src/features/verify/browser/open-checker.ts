import { openQuotationSearch } from '../../../search/engine/quotation-search.ts';
import { fetchBelow, readerBelow } from '../../search/browser/fetch-file.ts';
import { checkPassage, type Finding } from '../check-passage.ts';
import type { Passage } from '../cut-text.ts';

/** Checks passages against the texts of the library. */
export interface Checker {
  check: (passage: Passage) => Promise<Finding[]>;
}

/** Opens the check in whichever thread this runs. */
export function openChecker(base: string, official: string): Checker {
  const opening = openQuotationSearch(fetchBelow(base), readerBelow(base), official);
  // Who checks hears of a failure.
  opening.catch(() => undefined);
  return { check: async (passage) => checkPassage(await opening, passage) };
}
