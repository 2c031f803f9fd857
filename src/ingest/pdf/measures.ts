import { isFull, type PrintedLine } from './paragraphs.ts';
import type { Box } from './read-pages.ts';

/** Full lines by which a block shows its measure. */
const fewestFull = 3;
/** How far a line may stand out of its measure, in points. */
const slack = 1;

/** Lines of one block; `column` is the same for the same column of other pages, undefined where that is not known. */
export interface PrintedBlock {
  lines: PrintedLine[];
  column: string | undefined;
}

interface Measure {
  box: Box;
  page: number;
}

function measureOf({ lines }: PrintedBlock): Measure | undefined {
  const [first] = lines;
  return first && lines.filter((line) => isFull(line)).length >= fewestFull
    ? { box: first.block, page: first.page }
    : undefined;
}

const widthOf = ({ left, right }: Box): number => right - left;

/**
 * Gives blocks in which no line is full the measure that their column has on other pages: the last page of a text, or
 * a page of short lines, does not show how wide it is set, and its longest line would be taken for a full one.
 */
export function settleMeasures(blocks: readonly PrintedBlock[]): void {
  const byColumn = Map.groupBy(blocks, ({ column }) => column);
  for (const [column, own] of byColumn) {
    if (column === undefined) continue;
    const measures = own.map(measureOf).filter((measure) => measure !== undefined);
    for (const { lines } of own) {
      const [first] = lines;
      if (!first) continue;
      const { block, page } = first;
      const holds = measures.filter(
        ({ box }) =>
          box.left <= block.left + slack && lines.every((line) => !isFull({ ...line, block: box })),
      );
      // Left and right pages may have margins of their own.
      const likely = holds.filter((measure) => (measure.page - page) % 2 === 0);
      const [widest] = (likely.length > 0 ? likely : holds).sort((a, b) => widthOf(b.box) - widthOf(a.box));
      if (widest) {
        const box = { ...block, left: widest.box.left, right: widest.box.right };
        for (const line of lines) line.block = box;
      }
    }
  }
}
