import type { CountedPart } from './current-pages.ts';
import { areAlike } from './opening-words.ts';
import type { PublishedPart } from '../addresses/register.ts';

export interface SiblingMatch {
  /** The published part that each part of today is, where it is one. */
  known: ReadonlyMap<CountedPart, PublishedPart>;
  /** Published parts whose place another text has taken, with that text. */
  replaced: ReadonlyMap<PublishedPart, CountedPart>;
  /** Published parts that are no longer there. */
  missing: readonly PublishedPart[];
}

/**
 * Knows the published parts of one part of a page again in what stands there today: by place and words, then by words
 * in another place, then by a place where the words have been corrected, then by words that are like those of no
 * other. `keep` names the ids that an editor has declared to be the same.
 */
export function matchSiblings(
  published: readonly PublishedPart[],
  current: readonly CountedPart[],
  keep: ReadonlySet<string>,
): SiblingMatch {
  const known = new Map<CountedPart, PublishedPart>();
  const open = new Set(published);
  const free = new Set(current);
  const settle = (own: PublishedPart, part: CountedPart | undefined): void => {
    if (!part) return;
    known.set(part, own);
    open.delete(own);
    free.delete(part);
  };
  const atPlace = new Map(current.map((part) => [part.counted, part]));
  const freeAt = ({ counted }: PublishedPart): CountedPart | undefined => {
    const part = atPlace.get(counted);
    return part && free.has(part) ? part : undefined;
  };
  const among = (parts: Iterable<CountedPart>, own: PublishedPart, words: typeof areAlike): CountedPart[] =>
    [...parts].filter((part) => words(part.words, own.words));

  for (const own of published) {
    const part = freeAt(own);
    if (part && (part.words === own.words || keep.has(own.id))) settle(own, part);
  }
  for (const own of [...open]) settle(own, among(free, own, (a, b) => a === b)[0]);
  for (const own of [...open]) {
    const part = freeAt(own);
    if (part && areAlike(part.words, own.words)) settle(own, part);
  }
  for (const own of [...open]) {
    const [part, ...others] = among(free, own, areAlike);
    const rivals = [...open].filter((other) => part && areAlike(part.words, other.words));
    if (others.length === 0 && rivals.length === 1) settle(own, part);
  }
  const replaced = new Map<PublishedPart, CountedPart>();
  for (const own of open) {
    const part = freeAt(own);
    if (part) replaced.set(own, part);
  }
  return { known, replaced, missing: [...open].filter((own) => !replaced.has(own)) };
}
