import type { TextPart } from '../text/document-parts.ts';
import { nearest } from '../text/nearest.ts';
import type { EditionData } from '../entries/editions.ts';
import { bareText } from '../text/bare-text.ts';
import type { ReportField } from './find-reading.ts';
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
  const rank = new Map(parts.map(({ id }, index) => [id, index]));
  const found = doubts.flatMap(({ at, words, what, why }, index): MarkedDoubt[] => {
    const field = ['doubts', index];
    const part = parts.find(({ id }) => id === at);
    if (!part) {
      const guess = nearest(at, rank.keys());
      const hint = guess === undefined ? '' : `最接近的是“${guess}”。`;
      report([...field, 'at'], 'unknown-place', `正文中没有编号为“${at}”的段落。${hint}请改正 at。`);
      return [];
    }
    const { bare, offsets } = bareText(part.text);
    const wanted = bareText(words).bare;
    const start = bare.indexOf(wanted);
    if (start < 0 || start !== bare.lastIndexOf(wanted)) {
      const state = start < 0 ? '没有' : '不止一处有';
      const message = `${at} ${state}“${words}”。请照正文抄录 words，长到在该段只出现一次。`;
      report([...field, 'words'], start < 0 ? 'doubt-not-found' : 'ambiguous-doubt', message);
      return [];
    }
    const character = reading.characters.findIndex((item) => item.part.id === at && item.offset >= start);
    const { line: sourceLine = 0, column: sourceColumn = 0 } = source[character] ?? {};
    const last = offsets[start + wanted.length - 1] ?? part.text.length - 1;
    const range = { start: offsets[start] ?? 0, end: last + 1 };
    return [{ part: at, ...range, words, what, why, sourceLine, sourceColumn }];
  });
  return found.sort((a, b) => (rank.get(a.part) ?? 0) - (rank.get(b.part) ?? 0) || a.start - b.start);
}
