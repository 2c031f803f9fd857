import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphStyleOptions,
} from 'docx';
import { fontTable } from './font-table.ts';
import { faces, fontSizes, lineDistance, pageMeasures, pageNumberLine } from './gbt-9704.ts';
import { wordStyles } from './word-styles.ts';

/** — 1 — in 四号 宋体: on the right of odd pages and the left of even ones, one character from the edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const face = faces.pageNumber;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: fontSizes.pageNumber * 10 },
        spacing: { before: 0, after: 0, line: pageNumberLine, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' },
            size: fontSizes.pageNumber,
          }),
        ],
      }),
    ],
  });
}

/** What a Word file is made of. */
export interface OfficialText {
  title: string;
  /** Name of the library, which makes the file. */
  library: string;
  description: string;
  /** What stands below the title and an empty line. */
  children: readonly FileChild[];
  /** Paragraph styles beside those that every file has. */
  styles?: readonly IParagraphStyleOptions[];
}

/** A Word file in the manner of GB/T 9704-2012: its page, its title, its page numbers and a table of stand-in faces. */
export function officialFile({
  title,
  library,
  description,
  children,
  styles = [],
}: OfficialText): Promise<Blob> {
  const { width, height, top, right, bottom, left, footer } = pageMeasures;
  const file = new Document({
    title,
    creator: library,
    description,
    styles: { ...wordStyles, paragraphStyles: [...(wordStyles.paragraphStyles ?? []), ...styles] },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top, right, bottom, left, footer, header: footer, gutter: 0 },
            pageNumbers: { start: 1 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: lineDistance },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Paragraph({ style: 'BodyText' }),
          ...children,
        ],
      },
    ],
  });
  return Packer.toBlob(file, false, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}
