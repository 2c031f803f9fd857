import type { Alignment } from '../align-document.ts';
import type { Difference } from '../differences.ts';

type Texts = Pick<Alignment, 'reading' | 'sourceText'>;

/** Whether a difference stands in the midst of what a ledger entry changes. */
export function contradictsLedger(
  { reading: { characters } }: Texts,
  { document: { start, end } }: Difference,
): boolean {
  const around = characters[start - 1]?.change;
  if (start === end) return around !== undefined && around === characters[start]?.change;
  return characters.slice(start, end).some(({ change }) => change !== undefined);
}

/**
 * The same difference where it says something better: away from what the ledger has changed, inside one part, and
 * of whole lines. An extra 养 beside a 养 may be either; characters too many or too few can stand at any of their like.
 */
function settle(
  texts: Texts,
  difference: Difference,
  from: Difference | undefined,
  to: Difference | undefined,
): Difference {
  const { document, source } = difference;
  const inDocument = document.end > document.start;
  if (inDocument && source.end > source.start) return difference;
  const characters = texts.reading.characters;
  const [sequence, range, least, most] = inDocument
    ? [characters, document, from?.document.end ?? 0, to?.document.start ?? characters.length]
    : [texts.sourceText, source, from?.source.end ?? 0, to?.source.start ?? texts.sourceText.length];
  const at = (index: number): string | undefined => sequence[index]?.character;
  const moved = (by: number): Difference => ({
    document: { start: document.start + by, end: document.end + by },
    source: { start: source.start + by, end: source.end + by },
  });
  const lineAt = (index: number): number | undefined => texts.sourceText[index]?.line;
  const cost = (candidate: Difference, by: number): number => {
    const { start, end } = candidate.document;
    const parts = new Set(characters.slice(start, end).map(({ part }) => part.id)).size;
    const [first, last] = [candidate.source.start, candidate.source.end];
    const isWholeLines = lineAt(first) !== lineAt(first - 1) && lineAt(last - 1) !== lineAt(last);
    const splits = Math.max(parts - 1, 0) + (inDocument || isWholeLines ? 0 : 1);
    return (contradictsLedger(texts, candidate) ? 1e6 : 0) + splits * 1e3 + Math.abs(by);
  };
  let best = { difference, cost: cost(difference, 0) };
  for (const step of [-1, 1]) {
    for (let by = step; best.cost > Math.abs(by); by += step) {
      const [gone, come] =
        step < 0 ? [range.start + by, range.end + by] : [range.start + by - 1, range.end + by - 1];
      if (range.start + by < least || range.end + by > most || at(gone) !== at(come)) break;
      const candidate = moved(by);
      const price = cost(candidate, by);
      if (price < best.cost) best = { difference: candidate, cost: price };
    }
  }
  return best.difference;
}

/** The differences of an alignment, each where it says most; those that then touch are one. */
export function settleDifferences(alignment: Alignment): Difference[] {
  const settled: Difference[] = [];
  alignment.differences.forEach((found, index) => {
    const difference = settle(alignment, found, settled.at(-1), alignment.differences[index + 1]);
    const last = settled.at(-1);
    if (last?.document.end === difference.document.start && last.source.end === difference.source.start) {
      settled[settled.length - 1] = {
        document: { start: last.document.start, end: difference.document.end },
        source: { start: last.source.start, end: difference.source.end },
      };
    } else {
      settled.push(difference);
    }
  });
  return settled;
}
