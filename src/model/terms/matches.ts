import { wordBoundaries } from './boundaries.ts';
import type { FindNames } from './names.ts';

/** Words of a text that mean a card. */
export interface TermMatch {
  start: number;
  /** Exclusive. */
  end: number;
  term: string;
}

export interface TextRange {
  start: number;
  /** Exclusive. */
  end: number;
}

export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;
const contains = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;

/** Titles in 《》: they name another text, and its words are not linked one by one. */
function titles(text: string): TextRange[] {
  return Array.from(text.matchAll(/《[^《》]*》/gu), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/**
 * The words of a text that mean a card, in reading order. Where only some cards are wanted, the names of the others
 * still keep their letters, but are left out. The longest name wins, a name inside a longer one means
 * nothing by itself, and a name is taken only where it stands as a word and outside of a 《title》.
 */
export function matchTerms(
  text: string,
  findNames: FindNames,
  wanted: (term: string) => boolean = () => true,
): TermMatch[] {
  const places = findNames(text);
  if (!places.some(({ term }) => term !== undefined && wanted(term))) return [];
  const standsAlone = wordBoundaries(text);
  const closed = titles(text);
  const taken: (TextRange & { term: string | undefined })[] = [];
  const doubtful: TextRange[] = [];
  for (const place of places.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || Number(!!a.term) - Number(!!b.term),
  )) {
    if (taken.some((other) => overlaps(other, place))) continue;
    if (doubtful.some((other) => contains(other, place))) continue;
    const isSure = place.term === undefined || !wanted(place.term);
    if (isSure || standsAlone(place.start, place.end)) taken.push(place);
    else doubtful.push(place);
  }
  return taken
    .flatMap(({ start, end, term }) => (term === undefined || !wanted(term) ? [] : { start, end, term }))
    .filter((match) => !closed.some((title) => overlaps(title, match)))
    .sort((a, b) => a.start - b.start);
}
