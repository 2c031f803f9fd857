import { flattenParts, type FlatText } from '../flat-text.ts';
import { pageParts, textRuns } from '../../documents/browser/text-parts.ts';

interface Segment {
  start: number;
  node: Text;
}

/** The text of a document in the page, and the way between its characters and its nodes. */
export interface PageText {
  flat: FlatText;
  rangeOf: (start: number, end: number) => Range;
  /** The characters in a range, without white space at its ends; undefined where it holds none. */
  offsetsOf: (range: Range) => [start: number, end: number] | undefined;
}

/** Stands where the source has a gap. */
const gapMark = '……';

/** Reads the text of a document, `root`, in this page or in another that was fetched. */
export function readPageText(root: Element): PageText {
  const segments: Segment[] = [];
  let at = 0;
  const parts = pageParts(root).map((part) => {
    const runs = textRuns(part);
    const text = runs.map((run) => run.text).join(gapMark);
    let runStart = at;
    for (const run of runs) {
      for (const { node, start } of run.nodes) segments.push({ start: runStart + start, node });
      runStart += run.text.length + gapMark.length;
    }
    at += text.length + 1;
    return { id: part.id, text };
  });
  const flat = flattenParts(parts);
  const segmentAt = (offset: number): Segment | undefined =>
    segments.findLast(({ start }) => start <= offset);
  return {
    flat,
    rangeOf: (start, end) => {
      const first = segmentAt(start);
      const last = segmentAt(end - 1);
      const range = document.createRange();
      if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
      if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      return range;
    },
    offsetsOf: (range) => {
      let start: number | undefined;
      let end = 0;
      for (const { node, start: own } of segments) {
        if (!range.intersectsNode(node)) continue;
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        if (from >= to) continue;
        start ??= own + from;
        end = own + to;
      }
      if (start === undefined) return undefined;
      while (start < end && /\s/.test(flat.text.charAt(start))) start += 1;
      while (end > start && /\s/.test(flat.text.charAt(end - 1))) end -= 1;
      return start < end ? [start, end] : undefined;
    },
  };
}
