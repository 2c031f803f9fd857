import type { RecordKind } from '../record.ts';
import type { PlaceClass } from './layout.ts';

/**
 * A piece of a page as a block file keeps it: offset of its first character in the page's normalised text, class,
 * fragment, label, text as printed; then, where the two differ by more than the reader's own folding, the
 * normalised text.
 */
export type BlockPart = [
  start: number,
  placed: PlaceClass,
  id: string,
  label: string,
  text: string,
  normalised?: string,
];

/** One block of a page: whatever a result list shows of it. */
export interface BlockFile {
  url: string;
  title: string;
  /** Normalised title, where it differs by more than the reader's own folding. */
  titleRead?: string;
  kind: RecordKind;
  date?: string;
  issuers?: readonly string[];
  /** Present and true where a match runs on from one piece to the next. */
  joined?: true;
  parts: BlockPart[];
}

/** Characters beyond a block's end that its file holds too, so that most matches lie in one file. */
export const blockOverlap = 64;
