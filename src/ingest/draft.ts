import type { BodyBlock } from './heading-levels.ts';

/** The parts of a draft document before they are written as Markdown. */
export interface Draft {
  title: string;
  titleFrom: 'printed' | 'opening-words';
  over: string[];
  under: string[];
  body: BodyBlock[];
  after: string[];
  /** The lines that close the letter (signatures, date), which annexes may follow; they stand in `body` then. */
  closing: string[];
}
