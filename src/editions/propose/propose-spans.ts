import type { EditionData } from '../../entries/editions.ts';
import type { Alignment } from '../align-document.ts';
import { fillHoles } from './propose-fill.ts';
import { foldCharacter } from '../fold-character.ts';
import { parseLineRange } from '../line-range.ts';
import { placeLines, type LinePlace, type PageLine } from './propose-line-places.ts';
import { lineRanges, markMoves } from './propose-ranges.ts';
import type { ReadCharacter } from '../source-reading.ts';
import { joinSpans } from '../source-text.ts';

type Span = EditionData['spans'][number];

export interface ProposedSpans {
  /** The edition's spans, in reading order, with the new ones among them. */
  spans: Span[];
  /** Indexes of the new ones. */
  added: ReadonlySet<number>;
}

// In an edition that has spans, fewer characters than these are a difference of readings, not a line left out.
const shortestLoss = 4;

/** The lines of a page as they are compared; blank ones are left out. */
export function pageLines(lines: readonly string[], numbers: Iterable<number>): PageLine[] {
  return [...numbers].flatMap((line): PageLine[] => {
    const text = joinSpans(lines, [String(line)], { fullwidth: false });
    const characters = text.map(({ character }) => foldCharacter(character));
    return characters.length === 0 ? [] : [{ line, characters }];
  });
}

/** Characters that no line covers and no entry of the ledger changes, in runs of at least `shortest`. */
function uncovered(
  characters: readonly ReadCharacter[],
  places: readonly LinePlace[],
  shortest: number,
): Uint8Array {
  const open = Uint8Array.from(characters, ({ change }) => (change ? 0 : 1));
  for (const { start, end } of places) open.fill(0, start, end);
  let run = 0;
  for (let at = 0; at <= open.length; at++) {
    if (open[at] === 1) run++;
    else {
      if (run < shortest) open.fill(0, at - run, at);
      run = 0;
    }
  }
  return open;
}

/** Rank among the edition's spans that a line gets by those around it; undefined in the midst of one. */
function rankOf(
  place: LinePlace,
  own: readonly LinePlace[],
  spanOf: ReadonlyMap<number, number>,
): number | undefined {
  const before = own.findLast(({ start }) => start < place.start);
  const after = own.find(({ start }) => start > place.start);
  const [previous, next] = [before, after].map((other) => other && spanOf.get(other.line));
  if (previous === undefined) return next ?? 0;
  return previous === next ? undefined : previous + 1;
}

function spansOfLines(spans: readonly Span[]): Map<number, number> {
  const spanOf = new Map<number, number>();
  spans.forEach(({ lines }, index) => {
    const { first, last } = parseLineRange(lines);
    for (let line = first; line <= last; line++) spanOf.set(line, index);
  });
  return spanOf;
}

/**
 * Spans for what the document has and its spans do not give, from the lines that are free: in the order of the
 * document, marked as moved where that is not the order of the page. Spans that are there stay as they are.
 */
export function proposeSpans(
  { reading: { characters } }: Pick<Alignment, 'reading'>,
  spans: readonly Span[],
  lines: readonly string[],
  free: Iterable<number>,
): ProposedSpans {
  const text = characters.map(({ character }) => foldCharacter(character));
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  const byPlace = (a: LinePlace, b: LinePlace): number => a.start - b.start || a.line - b.line;

  const spanOf = spansOfLines(spans);
  const ownLines = pageLines(lines, spanOf.keys());
  const ownPlaces = placeLines(text, uncovered(characters, [], 1), ownLines.toSorted(byLine));
  const open = uncovered(characters, ownPlaces, spans.length === 0 ? 1 : shortestLoss);
  const candidates = pageLines(lines, free);
  const places = fillHoles(text, open, [...ownLines, ...candidates].sort(byLine), [
    ...ownPlaces,
    ...placeLines(text, open, candidates),
  ]).sort(byPlace);
  const own = places.filter(({ line }) => spanOf.has(line));
  const ranked = places
    .filter(({ line }) => !spanOf.has(line))
    .map((place) => ({ line: place.line, rank: rankOf(place, own, spanOf) }));

  const isBlank = (line: number): boolean => (lines[line - 1] ?? '').trim() === '';
  const all: Span[] = [];
  const added = new Set<number>();
  for (let rank = 0; rank <= spans.length; rank++) {
    const here = ranked.filter((item) => item.rank === rank).map(({ line }) => line);
    for (const range of lineRanges(here, isBlank)) {
      added.add(all.length);
      all.push({ lines: range });
    }
    const next = spans[rank];
    if (next) all.push(next);
  }
  const lengthOf = (span: Span): number => joinSpans(lines, [span.lines], { fullwidth: false }).length;
  return { spans: markMoves(all, added, lengthOf), added };
}
