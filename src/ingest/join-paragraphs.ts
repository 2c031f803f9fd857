import { closeUpCell } from './cell-marks.ts';
import { endsClause, endsSentence, lineWidth } from './line-shape.ts';
import { paragraphBreaks } from './paragraph-breaks.ts';
import type { TextLine } from './text-line.ts';
import { closeUpParagraph, closeUpTitle, joinLines } from './white-space.ts';

/** A paragraph or headline of the page, its lines joined and closed up. */
export interface PageParagraph {
  text: string;
  /** The text with the spaces that a headline keeps. */
  asTitle: string;
  /** 1-based first line of the page. */
  line: number;
  /** Heading level that the format gives. */
  heading: number | undefined;
  /** Rows of cells, where the paragraph is a table. */
  rows: string[][] | undefined;
  /** The format marks it as an item of a list. */
  item: boolean;
  /** Short and without the mark that ends a sentence: a headline, a signature, a name. */
  short: boolean;
}

const longestHeadline = 60;

/** Joins the lines of repaired text to paragraphs; rows of one table become one paragraph. */
export function joinParagraphs(lines: readonly TextLine[]): PageParagraph[] {
  const breaks = paragraphBreaks(lines);
  const paragraphs: (PageParagraph & { raw: string[] })[] = [];
  lines.forEach((line, index) => {
    const last = paragraphs.at(-1);
    if (line.cells) {
      const cells = line.cells.map(closeUpCell);
      if (last?.rows && last.rows[0]?.length === cells.length) last.rows.push(cells);
      else paragraphs.push({ ...empty(line), rows: [cells] });
    } else if (breaks[index] || !last || last.rows) {
      paragraphs.push({ ...empty(line), raw: [line.text] });
    } else {
      last.raw.push(line.text);
    }
  });
  return paragraphs.flatMap(({ raw: own, ...paragraph }) => {
    const raw = joinLines(own);
    const text = closeUpParagraph(raw);
    if (text === '' && !paragraph.rows) return [];
    const short =
      lineWidth(text) <= longestHeadline &&
      !endsSentence(text) &&
      !endsClause(text) &&
      !/[，、,]$/u.test(text);
    return [{ ...paragraph, text, asTitle: closeUpTitle(raw), short: short && !paragraph.rows }];
  });
}

function empty(line: TextLine): PageParagraph & { raw: string[] } {
  return {
    raw: [],
    text: '',
    asTitle: '',
    line: line.number,
    heading: line.heading,
    rows: undefined,
    item: line.item ?? false,
    short: false,
  };
}
