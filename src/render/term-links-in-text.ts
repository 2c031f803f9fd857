import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { TermLinks } from '../entries/term-links.ts';
import { chooseTermLinks } from '../model/terms/choose-links.ts';
import { matchTerms } from '../model/terms/matches.ts';
import { nameFinder } from '../model/terms/name-finder.ts';
import { termUrl } from './term-links.ts';

/** A run of plain text, with the address of a card where it leads to one. */
export interface TextRun {
  text: string;
  href: string | undefined;
}

/**
 * A short text of the editors (an explanation, a note) cut into runs, each card linked once. `own` is the card whose
 * page shows the text.
 */
export function linkTermsInText(
  text: string,
  model: KnowledgeModel,
  options: { own?: string | undefined; rules?: TermLinks | undefined } = {},
): TextRun[] {
  const findNames = nameFinder(model);
  const piece = { id: '', text, opensSection: true, closed: [], uncrossed: [] };
  const links = chooseTermLinks([piece], (words, wanted) => matchTerms(words, findNames, wanted), {
    ...options,
    nameOf: (term) => model.entry('glossary', term)?.data.term,
  });
  const runs: TextRun[] = [];
  let at = 0;
  for (const { start, end, term } of links.get('') ?? []) {
    if (start > at) runs.push({ text: text.slice(at, start), href: undefined });
    runs.push({ text: text.slice(start, end), href: termUrl(term) });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), href: undefined });
  return runs;
}
