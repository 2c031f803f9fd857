import type { LinePlace } from '../editions/line-places.ts';
import type { DecodedText } from './decode-text.ts';

/** One line of a page as it will stand in page.txt; its number is its index plus one. */
export interface PageLine {
  text: string;
  /** The line is a whole paragraph by the format's own marks. */
  whole: boolean;
  /** Heading level, 1 to 6, where the format marks one. */
  heading?: number;
  /** Cells of a table's row, where the line is one. */
  cells?: readonly string[];
  /** The format marks the line as an item of a list: never a heading. */
  item?: true;
  /** What the format strikes out: half-open ranges of its UTF-16 units, white space not counted. */
  struck?: readonly (readonly [number, number])[];
  /** Where its lines stand in the file, of formats that have pages: left, top, right and bottom in points. */
  places?: readonly LinePlace[];
}

/** A picture that stands on a page. */
export interface PagePicture {
  /** Number of lines of the page that stand above it. */
  after: number;
  /** The address that the page gives: a data: address, or a file beside the page. */
  address: string;
  /** The picture itself, where the input holds it. */
  bytes?: Uint8Array;
  /** What the page says in its place; '' where it says nothing. */
  alt: string;
}

/** The text of an input, line by line, before any repair. */
export interface ExtractedPage {
  lines: PageLine[];
  /** How the bytes were decoded; undefined for .docx, whose format fixes it. */
  decoded: DecodedText | undefined;
  /** The input is UTF-8 text and can itself be the page. */
  isPage: boolean;
  /** The page's own title outside of its text (that of the browser tab, of the file's properties), word for word. */
  title?: string;
  pictures?: readonly PagePicture[];
  /** What the extraction left out or could not know, in Chinese, for the person; each names its place. */
  remarks: string[];
}
