import type { PartPrefix } from './part-labels.ts';

/** A part on the way from the document to a block, outermost first: 第三条, its second 款, its first 项. */
export interface PlaceStep {
  /** Its address: ch1-a3-p2-c1. */
  id: string;
  /** What it is: a numbered part, a paragraph (in an article: 款) or a table of an article. */
  kind: PartPrefix | 'p' | 't';
  /** Its label as printed, '' where it has none. */
  label: string;
  /** Which of its kind it is in the part around; 0 for a part that has a number or a heading of its own. */
  rank: number;
  /** The words of its heading, '' where it has none. */
  heading: string;
}
