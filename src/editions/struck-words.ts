import type { EditionData } from '../entries/editions.ts';
import type { TextPart } from '../text/document-parts.ts';
import type { ReportField } from './find-reading.ts';
import { findWords, inTextOrder } from './find-words.ts';

/** Words that the source prints crossed out, where they stand: offsets in the part's text, white space counted. */
export interface StruckWords {
  part: string;
  start: number;
  end: number;
  words: string;
}

/** Finds the crossed-out words of an edition, in the order of the text. */
export function struckWords(
  struck: EditionData['struck'],
  parts: readonly TextPart[],
  report: ReportField,
): StruckWords[] {
  const found = struck.flatMap((named, index): StruckWords[] => {
    const range = findWords('struck', named, ['struck', index], parts, report);
    return range ? [{ part: named.at, start: range.start, end: range.end, words: named.words }] : [];
  });
  return inTextOrder(found, parts);
}
