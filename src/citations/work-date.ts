import type { Work } from './citation.ts';
import { newspaperOf } from './printed-in.ts';

/** The date under which programs for references list a work: of a newspaper's article the issue, of a text of a policy its version. */
export function workDate({ asOf, published, publishedIn, dated }: Work): string | undefined {
  return newspaperOf(publishedIn) ? (published ?? asOf ?? dated) : (asOf ?? published ?? dated);
}
