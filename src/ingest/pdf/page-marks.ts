import type { PdfPage } from './read-pages.ts';
import type { Piece } from './text-lines.ts';

/** Share of a page, at its top and at its foot, in which running heads and numbers stand. */
const margin = 0.13;

/** — 3 —, 第3页, 3/12. */
const pageNumber = /^[-—–·•\s]*(?:第\s*)?(\d{1,4})\s*(?:页)?(?:\s*[/／]\s*\d+|共\s*\d+\s*页)?[-—–·•\s]*$/u;

/** What repeats on the pages of a PDF and is no text of it. */
export interface PageMarks {
  /** Its running heads and numbers. */
  left: ReadonlySet<Piece>;
  /** In Chinese, for the person: what was left out, and pages whose numbers do not follow. */
  remarks: string[];
}

/** Finds running heads and page numbers: what stands at the same height of several pages, and numbers at the edge. */
export function findPageMarks(pages: readonly (PdfPage & { pieces: readonly Piece[] })[]): PageMarks {
  const atEdge = pages.flatMap((page) =>
    page.pieces
      .filter(({ top, bottom }) => bottom < page.height * margin || top > page.height * (1 - margin))
      .map((piece) => ({
        page,
        piece,
        key: `${Math.round(piece.top / 4)} ${piece.text.replace(/\d+/gu, '#')}`,
      })),
  );
  const counts = Map.groupBy(atEdge, ({ key }) => key);
  const left = new Set<Piece>();
  const heads = new Set<string>();
  const numbers: { page: number; printed: number }[] = [];
  for (const { page, piece, key } of atEdge) {
    const printed = pageNumber.exec(piece.text)?.[1];
    const repeats = (counts.get(key) ?? []).length > 1;
    if (printed === undefined && !repeats) continue;
    left.add(piece);
    if (printed === undefined) heads.add(piece.text);
    else numbers.push({ page: page.number, printed: Number(printed) });
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
