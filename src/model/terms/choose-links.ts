import type { TermLinks } from '../../entries/term-links.ts';
import { overlaps, type TermMatch, type TextRange } from './matches.ts';

/** A piece of text that may hold links. */
export interface LinkableText {
  /** Paragraph id; '' for a text that has none. */
  id: string;
  text: string;
  /** A new section begins here: each card may be linked once more. */
  opensSection: boolean;
  /** Stretches in which nothing is linked; 'all' for a heading. */
  closed: readonly TextRange[] | 'all';
  /** Stretches that a link may hold or lie in, but not cross. */
  uncrossed: readonly TextRange[];
}

const crosses = (a: TextRange, b: TextRange): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);

/** The place of a forced link: the first of its words that is open to links. */
function forcedMatches(
  pieces: readonly LinkableText[],
  rules: TermLinks | undefined,
  nameOf: (term: string) => string | undefined,
): Map<LinkableText, TermMatch[]> {
  const forced = new Map<LinkableText, TermMatch[]>();
  for (const { term, at, words = nameOf(term) } of rules?.force ?? []) {
    if (words === undefined) continue;
    for (const piece of pieces) {
      const start = piece.text.indexOf(words);
      const match = { start, end: start + words.length, term };
      if (start < 0 || (at !== undefined && piece.id !== at) || !isOpen(piece, match)) continue;
      forced.set(piece, [...(forced.get(piece) ?? []), match]);
      break;
    }
  }
  return forced;
}

function isOpen({ closed, uncrossed }: LinkableText, match: TextRange): boolean {
  return (
    closed !== 'all' &&
    !closed.some((range) => overlaps(range, match)) &&
    !uncrossed.some((range) => crosses(range, match))
  );
}

/**
 * The links of a text, piece by piece: each card once a section, at the first place that is open to it, except where
 * the author forbids or forces one. `own` is the card whose page this is; it is never linked.
 */
export function chooseTermLinks(
  pieces: readonly LinkableText[],
  match: (text: string, wanted: (term: string) => boolean) => readonly TermMatch[],
  options: {
    rules?: TermLinks | undefined;
    own?: string | undefined;
    nameOf: (term: string) => string | undefined;
  },
): Map<string, TermMatch[]> {
  const { rules, own, nameOf } = options;
  const forced = forcedMatches(pieces, rules, nameOf);
  const forbidden = (piece: LinkableText, term: string): boolean =>
    (rules?.forbid ?? []).some(
      (rule) => rule.term === term && (rule.at === undefined || rule.at === piece.id),
    );
  const links = new Map<string, TermMatch[]>();
  let linked = new Set<string>();
  for (const piece of pieces) {
    if (piece.opensSection) linked = new Set();
    if (piece.closed === 'all') continue;
    const chosen = forced.get(piece) ?? [];
    const wanted = (term: string): boolean => term !== own && !linked.has(term) && !forbidden(piece, term);
    const candidates = match(piece.text, wanted).filter(
      (candidate) => isOpen(piece, candidate) && !chosen.some((other) => overlaps(other, candidate)),
    );
    const accepted: TermMatch[] = [];
    for (const candidate of [...chosen, ...candidates].sort((a, b) => a.start - b.start)) {
      if (linked.has(candidate.term) && !chosen.includes(candidate)) continue;
      linked.add(candidate.term);
      accepted.push(candidate);
    }
    if (accepted.length > 0) links.set(piece.id, accepted);
  }
  return links;
}
