import type { TextPart } from '../text/document-parts.ts';
import type { EditionData } from '../entries/editions.ts';
import type { ReportField } from './find-reading.ts';
import { findWords, inTextOrder } from './find-words.ts';
import type { SourceReading } from './source-reading.ts';
import type { SourceCharacter } from './source-text.ts';

/** A doubt of the ledger where it stands: offsets in the part's text, white space counted. */
export interface MarkedDoubt {
  part: string;
  start: number;
  end: number;
  words: string;
  what: string;
  why: string;
  /** 1-based line of the source where the words begin, and the character in it. */
  sourceLine: number;
  sourceColumn: number;
}

/**
 * Finds where the words of every doubt stand, in the order of the text. Words that stand nowhere in their place, or
 * twice, are a problem and left out.
 */
export function markedDoubts(
  doubts: EditionData['doubts'],
  parts: readonly TextPart[],
  reading: SourceReading,
  source: readonly SourceCharacter[],
  report: ReportField,
): MarkedDoubt[] {
  const found = doubts.flatMap(({ at, words, what, why }, index): MarkedDoubt[] => {
    const range = findWords('doubt', { at, words }, ['doubts', index], parts, report);
    if (!range) return [];
    const character = reading.characters.findIndex(
      (item) => item.part.id === at && item.offset >= range.bareStart,
    );
    const { line: sourceLine = 0, column: sourceColumn = 0 } = source[character] ?? {};
    const { start, end } = range;
    return [{ part: at, start, end, words, what, why, sourceLine, sourceColumn }];
  });
  return inTextOrder(found, parts);
}
