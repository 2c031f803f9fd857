import type { TextPart } from '../../text/document-parts.ts';
import type { Alignment } from '../align-document.ts';
import type { Difference } from '../differences.ts';
import { contradictsLedger, settleDifferences } from './propose-settle.ts';
import { offsetAfter, type ReadCharacter } from '../source-reading.ts';

/** A difference as a change of one part: offsets in its text without white space, and both readings. */
export interface ProposedChange {
  part: TextPart;
  start: number;
  end: number;
  was: string;
  now: string;
  /** 1-based line of the source where the reading begins, or where the document adds to it. */
  sourceLine: number;
}

type Texts = Pick<Alignment, 'reading' | 'sourceText'>;

/** Where the document would have characters that it lacks: behind the words of their line, or before those of the next. */
function placeOfLoss(
  { reading, sourceText }: Texts,
  { document, source }: Difference,
): { part: TextPart; offset: number } | undefined {
  const previous = reading.characters[document.start - 1];
  const next = reading.characters[document.start];
  const beginsLine = sourceText[source.start]?.line !== sourceText[source.start - 1]?.line;
  const endsLine = sourceText[source.end - 1]?.line !== sourceText[source.end]?.line;
  if (previous && (!next || previous.part === next.part || !beginsLine || endsLine)) {
    return { part: previous.part, offset: offsetAfter(previous) };
  }
  return next && { part: next.part, offset: next.change?.start ?? next.offset };
}

function runsByPart(characters: readonly ReadCharacter[]): ReadCharacter[][] {
  const runs: ReadCharacter[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    if (run?.[0]?.part === character.part) run.push(character);
    else runs.push([character]);
  }
  return runs;
}

function changesOf(texts: Texts, difference: Difference): ProposedChange[] {
  const { reading, sourceText } = texts;
  const printed = sourceText.slice(difference.source.start, difference.source.end);
  const runs = runsByPart(reading.characters.slice(difference.document.start, difference.document.end));
  const nearest = sourceText[difference.source.start] ?? sourceText.at(-1);
  const wordsOf = (characters: readonly { character: string }[]): string =>
    characters.map(({ character }) => character).join('');
  if (runs.length === 0) {
    const place = placeOfLoss(texts, difference);
    const at = place && { part: place.part, start: place.offset, end: place.offset };
    return at ? [{ ...at, was: wordsOf(printed), now: '', sourceLine: nearest?.line ?? 0 }] : [];
  }
  let used = 0;
  return runs.flatMap((run, index): ProposedChange[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const taken = printed.slice(used, index === runs.length - 1 ? undefined : used + run.length);
    const sourceLine = (taken[0] ?? printed.at(-1) ?? nearest)?.line ?? 0;
    used += taken.length;
    const [was, now] = [wordsOf(taken), wordsOf(run)];
    if (was === now) return [];
    return [{ part: first.part, start: first.offset, end: offsetAfter(last), was, now, sourceLine }];
  });
}

/**
 * What the ledger does not explain, as changes of parts in the order of the text. `contradicted` are the differences
 * in the midst of what a ledger entry changes: only its editor can say what was meant.
 */
export function proposeChanges(alignment: Alignment): {
  changes: ProposedChange[];
  contradicted: Difference[];
} {
  const settled = settleDifferences(alignment);
  const contradicted = settled.filter((difference) => contradictsLedger(alignment, difference));
  const changes = settled
    .filter((difference) => !contradicted.includes(difference))
    .flatMap((difference) => changesOf(alignment, difference));
  return { changes, contradicted };
}
