import { rowsOf } from './reading-order.ts';
import type { PdfPage } from './read-pages.ts';
import { boxAround, type Piece } from './text-lines.ts';

/** Share of a page, at its top and at its foot, in which running heads and numbers stand. */
const margin = 0.13;
/** A running head stands on so many pages at least: it may be that of the left or of the right ones only. */
const fewestPages = 2;
const pageShare = 0.4;
/** Space between the head and the text, in distances of lines of the text. */
const apart = 1.3;
const sameHeight = 4;
/** Share of the pages whose text shows that a place is one of text. */
const textShare = 0.25;

/** — 3 —, 第3页, 3/12. */
const pageNumber = /^[-—–·•\s]*(?:第\s*)?(\d{1,4})\s*(?:页)?(?:\s*[/／]\s*\d+|共\s*\d+\s*页)?[-—–·•\s]*$/u;

/** What repeats on the pages of a PDF and is no text of it. */
export interface PageMarks {
  /** Its running heads and numbers. */
  left: ReadonlySet<Piece>;
  /** In Chinese, for the person: what was left out, and pages whose numbers do not follow. */
  remarks: string[];
}

type Page = PdfPage & { pieces: readonly Piece[] };

/** The rows of a page from one of its edges inward. */
interface PrintedPage {
  page: Page;
  rows: Piece[][];
  isMark: (piece: Piece) => boolean;
}

const wordsOf = (text: string): string => text.replace(/\d+/gu, '#');

/** The usual distance from one line to the next below it; rows of columns side by side may stand between. */
function leadingOf(pages: readonly Piece[][][]): number {
  const steps = pages.flatMap((rows) =>
    rows.flatMap((row, rank) =>
      row.flatMap(({ left, right, bottom }) => {
        for (const next of rows.slice(rank + 1)) {
          const below = next.find((piece) => piece.left < right && piece.right > left);
          if (below) return [below.bottom - bottom];
        }
        return [];
      }),
    ),
  );
  return steps.sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
}

/**
 * The outermost rows of a page, from its edge inward, that are all marks and stand apart from the text; lines of the
 * text that come again at the same height do neither.
 */
function marksFrom({ rows, isMark }: PrintedPage, leading: number): Piece[][] {
  let count = rows.findIndex((row) => !row.every(isMark));
  if (count < 0) count = rows.length;
  for (; count > 0; count--) {
    const [own, next] = [rows[count - 1], rows[count]];
    if (!own || !next) break;
    const [box, inner] = [boxAround(own), boxAround(next)];
    if (Math.abs(box.bottom - inner.bottom) >= leading * apart) break;
  }
  return rows.slice(0, count);
}

/**
 * Tells the rows that stand where other pages have running text, or further in: they may read alike on several pages,
 * and are no marks. The first page says nothing, since it often begins in a way of its own.
 */
function withinText(pages: readonly PrintedPage[], leading: number): (row: readonly Piece[]) => boolean {
  const edges = pages.slice(1).flatMap(({ rows, isMark }) => {
    const bottoms = rows.map((row) => boxAround(row).bottom);
    const at = rows.findIndex(
      (row, index) =>
        !row.every(isMark) &&
        Math.abs((bottoms[index + 1] ?? Number.POSITIVE_INFINITY) - (bottoms[index] ?? 0)) < leading * apart,
    );
    return at < 0
      ? []
      : [{ edge: bottoms[at] ?? 0, inward: Math.sign((bottoms[at + 1] ?? 0) - (bottoms[at] ?? 0)) }];
  });
  return (row) => {
    const { bottom } = boxAround(row);
    const inside = edges.filter(({ edge, inward }) => (bottom - edge) * inward > -leading / 2);
    return inside.length > 0 && inside.length >= edges.length * textShare;
  };
}

/** Finds running heads and page numbers: what stands at the same height of several pages, and numbers at the edge. */
export function findPageMarks(pages: readonly Page[]): PageMarks {
  const isAtEdge = (page: Page, { top, bottom }: Piece): boolean =>
    bottom < page.height * margin || top > page.height * (1 - margin);
  const atEdge = pages.flatMap((page) =>
    page.pieces.filter((piece) => isAtEdge(page, piece)).map((piece) => ({ page, piece })),
  );
  const likes = Map.groupBy(atEdge, ({ piece }) => wordsOf(piece.text));
  const repeats = (piece: Piece): boolean => {
    const own = (likes.get(wordsOf(piece.text)) ?? []).filter(
      (like) => Math.abs(like.piece.top - piece.top) <= sameHeight,
    );
    return new Set(own.map(({ page }) => page)).size >= Math.max(fewestPages, pages.length * pageShare);
  };
  const left = new Set<Piece>();
  const heads = new Set<string>();
  const numbers: { page: number; printed: number }[] = [];
  const fromTop = pages.map((page): PrintedPage => ({
    page,
    rows: rowsOf(page.pieces),
    isMark: (piece) => isAtEdge(page, piece) && (pageNumber.test(piece.text) || repeats(piece)),
  }));
  const leading = leadingOf(fromTop.map(({ rows }) => rows));
  const fromFoot = fromTop.map((printed) => ({ ...printed, rows: printed.rows.toReversed() }));
  const [inHead, inFoot] = [withinText(fromTop, leading), withinText(fromFoot, leading)];
  for (const [index, { page }] of fromTop.entries()) {
    const [top, foot] = [fromTop[index], fromFoot[index]];
    if (!top || !foot) continue;
    for (const piece of [
      ...marksFrom(top, leading).filter((row) => !inHead(row)),
      ...marksFrom(foot, leading).filter((row) => !inFoot(row)),
    ].flat()) {
      left.add(piece);
      const number = pageNumber.exec(piece.text)?.[1];
      if (number === undefined) heads.add(piece.text);
      else numbers.push({ page: page.number, printed: Number(number) });
    }
  }
  const remarks = [...heads].map((text) => `书眉“${text}”每页重复，没有录入。`);
  if (numbers.length > 0) remarks.push(`页码 ${numbers.length} 处没有录入。`);
  for (const [index, { page, printed }] of numbers.entries()) {
    const before = numbers[index - 1];
    if (before && printed - before.printed !== page - before.page) {
      remarks.push(`第 ${page} 页的页码是 ${printed}，前一页是 ${before.printed}：中间可能缺页，请核对。`);
    }
  }
  return { left, remarks };
}
