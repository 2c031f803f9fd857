import type { ExtractedPage, PageLine } from '../extracted-page.ts';
import { IngestProblem } from '../ingest-problem.ts';
import { endsSentence } from '../line-shape.ts';
import { blocksBetween, columnOf, findGutters } from './gutters.ts';
import { settleMeasures, type PrintedBlock } from './measures.ts';
import { findPageMarks } from './page-marks.ts';
import { blockLines, pdfParagraphs, placeOf, type PrintedLine } from './paragraphs.ts';
import { readRadicals } from './radicals.ts';
import { readPages, type PdfPage } from './read-pages.ts';
import { readingOrder } from './reading-order.ts';
import { ruledTables, type RuledTable } from './tables.ts';
import { textPieces, type Piece } from './text-lines.ts';

/** Characters below which a page is taken to be a picture. */
const fewestCharacters = 8;
/** Radicals that the report names one by one. */
const mostNamed = 12;

/** Tables stand where their first piece stood: a page is cut at them, and each stretch is read by itself. */
type Stretch = PrintedBlock | { table: RuledTable; page: number };

function stretchesOf(page: PdfPage, pieces: readonly Piece[], gutters: readonly number[]): Stretch[] {
  const inOrder = (own: readonly Piece[]): PrintedBlock[] => {
    const blocks = gutters.length > 0 ? blocksBetween(own, gutters) : readingOrder(own);
    const isPlain = gutters.length > 0 || blocks.length === 1;
    return blocks.map((block) => ({
      lines: blockLines(block, page.number),
      column: isPlain ? `${Math.round(page.width)} ${columnOf(block, gutters)}` : undefined,
    }));
  };
  const tables = ruledTables(page.rules, page.runs).sort((one, other) => one.top - other.top);
  const stretches: Stretch[] = [];
  let rest = [...pieces];
  for (const table of tables) {
    const isIn = ({ left, right, top, bottom }: Piece): boolean =>
      right > table.left &&
      left < table.right &&
      (top + bottom) / 2 > table.top &&
      (top + bottom) / 2 < table.bottom;
    const above = rest.filter((piece) => piece.bottom <= table.top + piece.size / 2);
    stretches.push(...inOrder(above));
    stretches.push({ table, page: page.number });
    rest = rest.filter((piece) => !isIn(piece) && !above.includes(piece));
  }
  return [...stretches, ...inOrder(rest)];
}

const tableLines = (table: RuledTable, page: number): PageLine[] =>
  table.rows.map(({ cells, box }) => ({
    text: cells.join('\u3000'),
    whole: true,
    cells,
    places: [placeOf({ ...box, page })],
  }));

/** Paragraphs run on over columns and pages, but not over a table. */
function linesOf(stretches: readonly Stretch[]): PageLine[] {
  const found: PageLine[] = [];
  let open: PrintedLine[] = [];
  const all = stretches.flatMap((stretch) => ('lines' in stretch ? stretch.lines : []));
  const close = (): void => {
    found.push(...pdfParagraphs(open, all));
    open = [];
  };
  for (const stretch of stretches) {
    if ('lines' in stretch) open.push(...stretch.lines);
    else {
      close();
      found.push(...tableLines(stretch.table, stretch.page));
    }
  }
  close();
  return found;
}

/** The text of a PDF: columns in reading order, paragraphs whole over columns and pages, each with its places. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedPage> {
  const radicals = new Map<string, number>();
  const pages = (await readPages(bytes)).map((page) => {
    const runs = page.runs.map((run) => ({ ...run, text: readRadicals(run.text, radicals) }));
    return { ...page, runs, pieces: textPieces(runs) };
  });
  const lengthOf = ({ runs }: PdfPage): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0);
  const pictures = pages.filter((page) => lengthOf(page) < fewestCharacters).map(({ number }) => number);
  if (pictures.length === pages.length) {
    throw new IngestProblem(
      'pdf-scan',
      `这个 PDF 共 ${pages.length} 页，没有文字，是扫描件。`,
      '请先做文字识别，校对后存为 .txt 再导入。',
    );
  }
  const { left, remarks } = findPageMarks(pages);
  const text = pages.map((page) => ({ page, pieces: page.pieces.filter((piece) => !left.has(piece)) }));
  const gutters = findGutters(text.flatMap(({ pieces }) => pieces));
  const stretches = text.flatMap(({ page, pieces }) => stretchesOf(page, pieces, gutters));
  settleMeasures(stretches.filter((stretch) => 'lines' in stretch));
  const lines = linesOf(stretches);
  const last = lines.at(-1);
  if (
    last &&
    !last.cells &&
    last.heading === undefined &&
    !endsSentence(last.text) &&
    /[，、；：]$/u.test(last.text)
  ) {
    remarks.push('全文末句没有写完，可能缺页，请核对。');
  }
  if (radicals.size > 0) {
    const count = [...radicals.values()].reduce((sum, own) => sum + own, 0);
    const names = [...radicals.keys()].slice(0, mostNamed).join('、');
    remarks.push(
      `PDF 里有 ${count} 个字记作部首或兼容字，已照字形录为汉字：${names}${radicals.size > mostNamed ? ' 等' : ''}。`,
    );
  }
  if (pictures.length > 0) remarks.push(`第 ${pictures.join('、')} 页没有文字，像是图片，没有录入。`);
  return { lines, decoded: undefined, isPage: false, remarks };
}
