import { h } from 'hastscript';
import { entryUrl } from '../addresses/entry-url.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { withBase } from '../config/with-base.ts';
import type { TextMark } from './annotate-text.ts';
import { chooseTermLinks, type LinkableText } from '../model/terms/choose-links.ts';
import { closedRanges } from '../model/terms/closed-ranges.ts';
import { matchTerms, type TermMatch, type TextRange } from '../model/terms/matches.ts';
import { nameFinder } from '../model/terms/name-finder.ts';

/** Address of a card below the site's base. */
export const termUrl = (term: string): string => withBase(entryUrl('glossary', term));

/**
 * Links from a document's words to their cards, by part id: once a section (the part under a heading of the second or
 * third level), never in headings, run-in heads, links and code. A link does not cross the border of a mark in `kept`.
 */
export function termLinkMarks(
  document: DocumentRecord,
  model: KnowledgeModel,
  kept: ReadonlyMap<string, readonly TextRange[]> = new Map(),
): Map<string, TextMark[]> {
  const findNames = nameFinder(model);
  const closedIn = closedRanges(document);
  const pieces = document.text.parts
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
    .map((part): LinkableText => {
      const isHeading = part.kind === 'heading';
      return {
        id: part.id,
        text: part.text,
        opensSection: isHeading && part.depth <= 3,
        closed: isHeading ? 'all' : closedIn(part),
        uncrossed: kept.get(part.id) ?? [],
      };
    });
  const links = chooseTermLinks(pieces, (text, wanted) => matchTerms(text, findNames, wanted), {
    rules: document.data.termLinks,
    nameOf: (term) => model.entry('glossary', term)?.data.term,
  });
  const mark = ({ start, end, term }: TermMatch): TextMark => ({
    start,
    end,
    wrap: (children) => h('a', { class: 'term', href: termUrl(term) }, children),
  });
  return new Map(Array.from(links, ([part, matches]) => [part, matches.map(mark)]));
}
