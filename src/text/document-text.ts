import { distance } from 'fastest-levenshtein';
import type { TextPart } from './document-parts.ts';

export interface QuotePlace {
  /** The part in which the quote begins. */
  part: TextPart;
  /** Offset in the part's text, white space not counted. */
  start: number;
}

export interface DocumentText {
  parts: readonly TextPart[];
  /** The whole text without white space. */
  bare: string;
  /** Where the quote stands, white space ignored; undefined where it does not. */
  find: (quote: string) => QuotePlace | undefined;
  /** The sentence that is most like the quote. */
  nearest: (quote: string) => { part: TextPart; sentence: string } | undefined;
}

const strip = (text: string): string => text.replace(/\s+/gu, '');

/** A document's text prepared for looking up quotes. */
export function createDocumentText(parts: readonly TextPart[]): DocumentText {
  const starts: number[] = [];
  let bare = '';
  for (const part of parts) {
    starts.push(bare.length);
    bare += strip(part.text);
  }
  const partAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    parts,
    bare,
    find(quote) {
      const offset = bare.indexOf(strip(quote));
      if (offset < 0) return undefined;
      const index = partAt(offset);
      const part = parts[index];
      return part && { part, start: offset - (starts[index] ?? 0) };
    },
    nearest(quote) {
      const wanted = strip(quote);
      let best: { part: TextPart; sentence: string; score: number } | undefined;
      for (const part of parts) {
        for (const sentence of strip(part.text).split(/(?<=[。；！？])/u)) {
          const longest = Math.max(sentence.length, wanted.length);
          const score = longest === 0 ? 1 : distance(sentence, wanted) / longest;
          if (!best || score < best.score) best = { part, sentence, score };
        }
      }
      return best && { part: best.part, sentence: best.sentence };
    },
  };
}
