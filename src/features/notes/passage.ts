import { partAt, type FlatText } from './flat-text.ts';

/**
 * Words of a document, told so that they are found again: a TextQuoteSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector) and the part that they begin in.
 */
export interface Passage {
  /** Id of the part: s3-c4-p1. */
  part: string;
  exact: string;
  /** Up to 32 characters before and after. */
  prefix: string;
  suffix: string;
}

/** Characters of context on either side. */
export const contextLength = 32;

/** Describes the characters from `start` up to `end`. */
export function describePassage(flat: FlatText, start: number, end: number): Passage {
  return {
    part: partAt(flat, start),
    exact: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - contextLength), start),
    suffix: flat.text.slice(end, end + contextLength),
  };
}
