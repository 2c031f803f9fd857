import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { partAt, type FlatText } from './flat-text.ts';
import { contextLength, type Passage } from './passage.ts';

/** Where a passage stands today. */
export interface FoundPassage {
  start: number;
  end: number;
  /** Whether the words are the same, letter for letter. */
  isExact: boolean;
}

interface Candidate extends FoundPassage {
  score: number;
  likeness: number;
  /** How alike the text beside it is, on the better side. */
  context: number;
}

/** Share of a passage that may have changed. */
const mostChanged = 0.4;
/** Score from which a place is taken to be the passage's. */
const enough = 0.64;
/** Two places whose scores lie closer than this cannot be told apart. */
const margin = 0.03;
/** The same, for a few words that have changed: they are like many others. */
const enoughForFew = 0.8;
const few = 8;
/** Words of this length that stand once are known with little context, and of this length without. */
const telling = 16;
const unmistakable = 40;
/** Characters beside the words by which a changed passage is bracketed. */
const bracket = 12;

/** How alike two texts are, from 0 to 1. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

function* occurrences(text: string, words: string): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** Places that stand between the words once before the passage and those once after it. */
function* bracketed(text: string, { exact, prefix, suffix }: Passage): Generator<[number, number]> {
  const before = prefix.slice(-bracket);
  const after = suffix.slice(0, bracket);
  const reach = exact.length * 2 + 20;
  if (before.length < bracket / 2 || after.length < bracket / 2) return;
  for (const at of occurrences(text, before)) {
    const start = at + before.length;
    const end = text.indexOf(after, start);
    if (end > start && end - start <= reach) yield [start, end];
  }
}

function* places(flat: FlatText, passage: Passage): Generator<[number, number]> {
  const { text } = flat;
  const { exact, part } = passage;
  for (const at of occurrences(text, exact)) yield [at, at + exact.length];
  const errors = Math.floor(exact.length * mostChanged);
  if (errors === 0) return;
  // The library gives the closest matches only, so the passage's own part is also looked through by itself.
  const own = flat.parts.find(({ id }) => id === part);
  const windows: [number, number][] = [[0, text.length]];
  if (own) windows.unshift([Math.max(0, own.start - exact.length), own.end + exact.length]);
  for (const [start, end] of windows) {
    for (const match of search(text.slice(start, end), exact, errors)) {
      yield [start + match.start, start + match.end];
    }
  }
  yield* bracketed(text, passage);
}

function judge(flat: FlatText, passage: Passage, start: number, end: number): Candidate {
  const { exact, prefix, suffix, part } = passage;
  const words = flat.text.slice(start, end);
  const own = likeness(exact, words);
  // As much as a description holds, so that the end of a text is like the end of a text only.
  const before = likeness(prefix, flat.text.slice(Math.max(0, start - contextLength), start));
  const after = likeness(suffix, flat.text.slice(end, end + contextLength));
  const isSamePart = partAt(flat, start) === part ? 1 : 0;
  return {
    start,
    end,
    isExact: words === exact,
    likeness: own,
    context: Math.max(before, after),
    score: 0.5 * own + 0.2 * before + 0.2 * after + 0.1 * isSamePart,
  };
}

const overlap = (one: FoundPassage, other: FoundPassage): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Finds a passage again in a text that may have been corrected, reordered or renumbered: the same words first, then
 * like ones, weighed together with what stands beside them. Undefined where no place is certain enough: a mark at the
 * wrong words would be worse than one that is said to be lost.
 */
export function findPassage(flat: FlatText, passage: Passage): FoundPassage | undefined {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const [start, end] of places(flat, passage)) {
    const key = `${start}-${end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    candidates.push(judge(flat, passage, start, end));
  }
  candidates.sort((one, other) => other.score - one.score);
  const [best] = candidates;
  if (!best || best.likeness < 1 - mostChanged) return undefined;
  const exact = candidates.filter(({ isExact }) => isExact);
  const length = passage.exact.length;
  const isTelling =
    best.isExact &&
    exact.length === 1 &&
    (length >= unmistakable || (length >= telling && best.context >= 0.5));
  const least = length < few && !best.isExact ? enoughForFew : enough;
  if (best.score < least && !isTelling) return undefined;
  const rival = candidates.find((other) => !overlap(other, best));
  if (rival && best.score - rival.score < margin) return undefined;
  const { start, end, isExact } = best;
  return { start, end, isExact };
}
