import type { TextPart } from '../../text/document-parts.ts';
import { isArticle } from '../../text/parts/part-address.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { termMentions, type Term } from './term-mentions.ts';

/** How an entry was linked to a clause. */
export type ClauseLinkWay =
  | { kind: 'evidence'; paragraph: string; url: string }
  | { kind: 'terms'; terms: readonly Term[] }
  | { kind: 'target'; target: LoadedEntry<'targets'> };

export interface ClauseLink<Name extends 'targets' | 'cases'> {
  entry: LoadedEntry<Name>;
  way: ClauseLinkWay;
}

/** A clause of a policy: the smallest headed part, or a numbered article. */
export interface ClauseRow {
  /** Id of the clause's heading, or of its first paragraph. */
  id: string;
  /** Its heading, or its first sentence. */
  title: string;
  /** 2 to 6 for a heading, 0 for an article or for text before the first heading. */
  depth: number;
  /** "clause": a headed part or article with text. "heading": it only stands above clauses. "opening": text before the first. */
  standing: 'clause' | 'heading' | 'opening';
  url: string;
  /** Terms that its text uses. */
  terms: readonly Term[];
  targets: readonly ClauseLink<'targets'>[];
  cases: readonly ClauseLink<'cases'>[];
}

interface Clause {
  id: string;
  parts: TextPart[];
}

/** The parts of a document's body by clause, in reading order: every heading and every numbered article opens one. */
function clausesOf(document: DocumentRecord): Clause[] {
  const clauses = new Map<string, Clause>();
  const openers = new Set<string>();
  for (const part of document.text.parts) {
    if (part.kind !== 'heading' && part.kind !== 'paragraph') continue;
    if (part.kind === 'heading') openers.add(part.id);
    else if (isArticle(part.opens)) openers.add(part.opens);
    const id = part.place.findLast((step) => openers.has(step.id))?.id ?? '';
    const clause = clauses.get(id) ?? { id, parts: [] };
    clauses.set(id, clause);
    clause.parts.push(part);
  }
  return [...clauses.values()];
}

const firstSentence = (text: string): string => /^[^。！？]*[。！？]?/u.exec(text)?.[0] ?? text;

function linkByTerms<Name extends 'targets' | 'cases'>(
  entries: readonly LoadedEntry<Name>[],
  terms: ReadonlySet<Term>,
  linked: ReadonlySet<LoadedEntry>,
): ClauseLink<Name>[] {
  return entries.flatMap((entry): ClauseLink<Name>[] => {
    if (linked.has(entry)) return [];
    const shared = [...terms].filter((term) => entry.data.terms.includes(term.id));
    return shared.length > 0 ? [{ entry, way: { kind: 'terms', terms: shared } }] : [];
  });
}

function linkByEvidence<Name extends 'targets' | 'cases'>(
  model: KnowledgeModel,
  document: DocumentRecord,
  clause: Clause,
  collection: Name,
): ClauseLink<Name>[] {
  const byPart = model.entriesByPart(document.id);
  const links = new Map<LoadedEntry<Name>, ClauseLink<Name>>();
  for (const { id } of clause.parts) {
    for (const entry of byPart.get(id) ?? []) {
      if (entry.collection !== collection) continue;
      const own = entry as unknown as LoadedEntry<Name>;
      if (links.has(own)) continue;
      const url = entryUrl('documents', document.id, id);
      links.set(own, { entry: own, way: { kind: 'evidence', paragraph: id, url } });
    }
  }
  return [...links.values()];
}

/**
 * The clauses of a policy with the targets and cases that belong to them: by a sentence of the clause itself, by a term
 * that clause and entry share, or, for cases, by a target of the clause that names them.
 */
export function clauseMatrix(model: KnowledgeModel, document: DocumentRecord): ClauseRow[] {
  const mentions = termMentions(model, document);
  return clausesOf(document).map((clause): ClauseRow => {
    const inside = new Set(clause.parts);
    const terms = new Set(mentions.filter(({ part }) => inside.has(part)).map(({ term }) => term));
    const ownTargets = linkByEvidence(model, document, clause, 'targets');
    const ownCases = linkByEvidence(model, document, clause, 'cases');
    const namedCases = ownTargets.flatMap(({ entry: target }) =>
      target.data.cases.flatMap((id): ClauseLink<'cases'>[] => {
        const entry = model.entry('cases', id);
        return entry ? [{ entry, way: { kind: 'target', target } }] : [];
      }),
    );
    const nearCases = new Map(
      [...namedCases.reverse(), ...ownCases].map((link): [LoadedEntry, ClauseLink<'cases'>] => [
        link.entry,
        link,
      ]),
    );
    const [opening] = clause.parts;
    const heading = opening?.kind === 'heading' ? opening : undefined;
    const id = heading?.id ?? opening?.id ?? '';
    return {
      id,
      title: heading ? heading.text : firstSentence(opening?.text ?? ''),
      depth: heading?.depth ?? 0,
      standing:
        clause.id === ''
          ? 'opening'
          : clause.parts.some((part) => part.kind === 'paragraph')
            ? 'clause'
            : 'heading',
      url: entryUrl('documents', document.id, id),
      terms: [...terms],
      targets: [
        ...ownTargets,
        ...linkByTerms(model.content.targets, terms, new Set(ownTargets.map(({ entry }) => entry))),
      ],
      cases: [...nearCases.values(), ...linkByTerms(model.content.cases, terms, new Set(nearCases.keys()))],
    };
  });
}

/** Whether a matrix of the document says anything: it is a policy, and an entry rests on its text. */
export function hasMatrix(model: KnowledgeModel, document: DocumentRecord): boolean {
  return document.data.kind === 'policy' && model.entriesByPart(document.id).size > 0;
}
