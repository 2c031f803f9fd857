import type { EditionData } from '../schemas/editions.ts';
import type { Alignment } from './align-document.ts';
import type { Difference } from './differences.ts';
import { fillHoles } from './propose-fill.ts';
import { foldCharacter } from './fold-character.ts';
import { placeLines, type LinePlace, type PageLine } from './propose-line-places.ts';
import { lineRanges, markMoves } from './propose-ranges.ts';
import { joinSpans } from './source-text.ts';

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

/** Characters of the document that nothing in the source explains. */
function unexplained({ reading: { characters }, differences }: Alignment, shortest: number): Uint8Array {
  const open = new Uint8Array(characters.length);
  for (const { document } of differences) {
    if (document.end - document.start < shortest) continue;
    for (let at = document.start; at < document.end; at++) {
      if (!characters[at]?.change) open[at] = 1;
    }
  }
  return open;
}

/** Rank that a new span gets among the edition's where a difference stands; undefined in the midst of a span. */
function rankAt({ source }: Difference, spanOf: readonly number[]): number | undefined {
  for (const at of [source.start, source.end]) {
    const before = at === 0 ? -1 : (spanOf[at - 1] ?? -1);
    if (at === spanOf.length || before !== spanOf[at]) return before + 1;
  }
  return undefined;
}

function ranksOf(
  alignment: Alignment,
  places: readonly LinePlace[],
  spanOf: readonly number[],
): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const { line, start } of places) {
    const difference = alignment.differences.find(
      ({ document }) => document.start <= start && start < document.end,
    );
    const rank = difference && rankAt(difference, spanOf);
    if (rank !== undefined) ranks.set(line, rank);
  }
  return ranks;
}

/**
 * Spans for what the document has and its spans do not give, from the lines that are free: in the order of the
 * document, marked as moved where that is not the order of the page. Spans that are there stay as they are.
 */
export function proposeSpans(
  alignment: Alignment,
  spans: readonly Span[],
  lines: readonly string[],
  free: Iterable<number>,
): ProposedSpans {
  const text = alignment.reading.characters.map(({ character }) => foldCharacter(character));
  const open = unexplained(alignment, spans.length === 0 ? 1 : shortestLoss);
  const candidates = pageLines(lines, free);
  const places = fillHoles(text, open, candidates, placeLines(text, open, candidates));
  places.sort((a, b) => a.start - b.start || a.line - b.line);

  const lengthOf = (span: Span): number => joinSpans(lines, [span.lines], { fullwidth: false }).length;
  const spanOf = spans.flatMap((span, index) => Array.from({ length: lengthOf(span) }, () => index));
  const ranks = ranksOf(alignment, places, spanOf);
  const isBlank = (line: number): boolean => (lines[line - 1] ?? '').trim() === '';
  const all: Span[] = [];
  const added = new Set<number>();
  for (let rank = 0; rank <= spans.length; rank++) {
    const here = places.filter(({ line }) => ranks.get(line) === rank).map(({ line }) => line);
    for (const range of lineRanges(here, isBlank)) {
      added.add(all.length);
      all.push({ lines: range });
    }
    const own = spans[rank];
    if (own) all.push(own);
  }
  return { spans: markMoves(all, added, lengthOf), added };
}
