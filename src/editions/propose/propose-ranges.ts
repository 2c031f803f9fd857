import type { EditionData } from '../../entries/editions.ts';
import { parseLineRange } from '../line-range.ts';
import { unreviewedMark } from '../unreviewed.ts';

type Span = EditionData['spans'][number];

/** Line ranges in the given order of lines; only blank lines may stand between two lines of a range. */
export function lineRanges(ordered: readonly number[], isBlank: (line: number) => boolean): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const line of ordered) {
    const open = ranges.at(-1);
    let follows = open !== undefined && line > open.last;
    for (let between = (open?.last ?? line) + 1; between < line && follows; between++)
      follows = isBlank(between);
    if (open && follows) open.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
}

/** Indexes of the heaviest spans that stand in the order of the page. */
function inPageOrder(spans: readonly Span[], weights: readonly number[]): Set<number> {
  const bounds = spans.map(({ lines }) => parseLineRange(lines));
  const best: { weight: number; previous: number }[] = [];
  for (const [index, { first }] of bounds.entries()) {
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const fits = (bounds[earlier]?.last ?? Infinity) < first;
      if (fits && (best[earlier]?.weight ?? 0) > (best[previous]?.weight ?? 0)) previous = earlier;
    }
    best.push({ weight: (weights[index] ?? 0) + (best[previous]?.weight ?? 0), previous });
  }
  let last = -1;
  for (const [index, { weight }] of best.entries()) if (weight > (best[last]?.weight ?? 0)) last = index;
  const kept = new Set<number>();
  for (; last >= 0; last = best[last]?.previous ?? -1) kept.add(last);
  return kept;
}

/**
 * Marks the spans at `added` that stand out of the page's order as moved, for an editor to give the reason: the
 * lightest ones, so that what keeps the order is most of the text. `lengthOf` gives the characters of a span.
 */
export function markMoves(
  spans: readonly Span[],
  added: ReadonlySet<number>,
  lengthOf: (span: Span) => number,
): Span[] {
  // What an editor placed stays the measure: no proposed span is heavy enough to be kept against it.
  const total = spans.reduce((sum, span) => sum + lengthOf(span), 1);
  const weights = spans.map((span, index) => {
    if (added.has(index)) return lengthOf(span);
    return span.moved === undefined ? total + lengthOf(span) : 0;
  });
  const kept = inPageOrder(spans, weights);
  return spans.map((span, index) =>
    added.has(index) && !kept.has(index) ? { ...span, moved: unreviewedMark } : span,
  );
}
