import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphStyleOptions,
} from 'docx';
import { faces, pageMeasures } from '../../tray/word/gbt-9704.ts';
import { officialFile } from '../../tray/word/official-file.ts';
import { faceRun, ownStyle, ownStyles } from '../../tray/word/word-styles.ts';

/** One text of a row: the number that it has there, and its words, those marked that the other text has not. */
export interface SheetSide {
  name: string;
  /** A new paragraph begins at each line break. */
  pieces: readonly { text: string; isMarked: boolean }[];
}

/** A row of a comparison; a side is words of the library in brackets where the text has no such article. */
export interface SheetRow {
  /** What became of it: 修改 */
  change: string;
  first: SheetSide | string;
  second: SheetSide | string;
}

/** Two texts of a policy as a table of old and new. */
export interface ComparisonSheet {
  title: string;
  library: string;
  /** How the two texts are named, and their full addresses. */
  texts: readonly [first: { name: string; url: string }, second: { name: string; url: string }];
  /** Rows, and between them what did not change, in words. */
  rows: readonly (SheetRow | string)[];
}

const cell = 'ComparisonCell';
/** 小四 on lines of 20 points. */
const cellStyle: IParagraphStyleOptions = {
  ...ownStyle(cell, '对照正文', faces.body),
  run: faceRun(faces.body, 24),
  paragraph: {
    spacing: { before: 0, after: 0, line: 400, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.LEFT,
  },
};

const columnWidth = Math.floor((pageMeasures.width - pageMeasures.left - pageMeasures.right) / 2);
const margin = 100;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const inFace = (text: string, face: string): TextRun => new TextRun({ text, font: faceRun(face).font });

/** The words of a side, a paragraph a line; its number stands before the first. */
function sideParagraphs(side: SheetSide | string, change: string): Paragraph[] {
  if (typeof side === 'string')
    return [new Paragraph({ style: cell, children: [inFace(side, faces.second)] })];
  const lines: TextRun[][] = [[inFace(`${side.name}　`, faces.first)]];
  for (const { text, isMarked } of side.pieces) {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (words !== '')
        lines.at(-1)?.push(new TextRun({ text: words, ...(isMarked && { bold: true, underline: {} }) }));
    }
  }
  if (change !== '') lines.at(-1)?.push(inFace(`（${change}）`, faces.second));
  return lines.map((children) => new Paragraph({ style: cell, children }));
}

const tableCell = (children: readonly Paragraph[], columnSpan = 1): TableCell =>
  new TableCell({
    children,
    columnSpan,
    width: { size: columnWidth * columnSpan, type: WidthType.DXA },
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    verticalAlign: VerticalAlign.TOP,
  });

function tableRow(row: SheetRow | string): TableRow {
  const cells =
    typeof row === 'string'
      ? [tableCell(sideParagraphs(row, ''), 2)]
      : [
          tableCell(sideParagraphs(row.first, typeof row.second === 'string' ? row.change : '')),
          tableCell(sideParagraphs(row.second, row.change)),
        ];
  // A row that a page can hold stands on one.
  return new TableRow({ children: cells, cantSplit: true });
}

/** A comparison as a Word file: the usual table of two columns, its head on every page, the words that differ bold and underlined. */
export function comparisonFile({ title, library, texts, rows }: ComparisonSheet): Promise<Blob> {
  const head = new TableRow({
    tableHeader: true,
    children: texts.map(({ name }) =>
      tableCell([
        new Paragraph({
          style: cell,
          alignment: AlignmentType.CENTER,
          children: [inFace(name, faces.first)],
        }),
      ]),
    ),
  });
  return officialFile({
    title,
    library,
    description: `由${library}逐条比较两个文本生成`,
    styles: [cellStyle],
    children: [
      new Table({
        columnWidths: [columnWidth, columnWidth],
        layout: TableLayoutType.FIXED,
        width: { size: columnWidth * 2, type: WidthType.DXA },
        borders,
        rows: [head, ...rows.map(tableRow)],
      }),
      ...texts.map(
        ({ name, url }) =>
          new Paragraph({
            style: ownStyles.citation,
            children: [
              new TextRun(`${name}：`),
              new ExternalHyperlink({ link: url, children: [new TextRun(url)] }),
            ],
          }),
      ),
    ],
  });
}
