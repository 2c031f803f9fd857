import type { Element, ElementContent } from 'hast';
import { editorialPattern } from '../text/parts/paragraph-ids.ts';

/** A stretch of a part's text to be wrapped. Offsets count the part's text without the editors' ⟦words⟧. */
export interface TextMark {
  start: number;
  /** Exclusive; equal to `start` for a place where the source has text that the document has not. */
  end: number;
  /** Wraps the words. A mark that crosses other markup is wrapped piece by piece. */
  wrap: (children: ElementContent[]) => Element;
}

function wrapText(value: string, offset: number, marks: readonly TextMark[]): ElementContent[] {
  const end = offset + value.length;
  const index = marks.findIndex((mark) =>
    mark.start === mark.end
      ? mark.start >= offset && mark.start < end
      : mark.start < end && mark.end > offset,
  );
  const mark = marks[index];
  if (!mark) return value === '' ? [] : [{ type: 'text', value }];
  const from = Math.max(mark.start, offset) - offset;
  const to = Math.min(mark.end, end) - offset;
  const later = marks.slice(index + 1);
  const before = value.slice(0, from);
  return [
    ...(before === '' ? [] : [{ type: 'text', value: before } as const]),
    mark.wrap(mark.start === mark.end ? [] : wrapText(value.slice(from, to), offset + from, later)),
    ...wrapText(value.slice(to), offset + to, later),
  ];
}

/**
 * Wraps the marked stretches of an element's text and turns the editors' ⟦words⟧ into gap elements. `offset` is the
 * place of the element's first character in its part. Returns the offset after its last.
 */
export function annotateText(
  element: Element,
  marks: readonly TextMark[],
  gap: (words: string) => Element,
  offset = 0,
): number {
  const ordered = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = offset;
  const children: ElementContent[] = [];
  for (const child of element.children) {
    if (child.type === 'element') {
      at = annotateText(child, ordered, gap, at);
      children.push(child);
    } else if (child.type === 'text' && child.value === '\n' && !child.position) {
      // Set by the renderer between table cells and after a break; the part's text has none.
      children.push(child);
    } else if (child.type === 'text') {
      let last = 0;
      for (const match of child.value.matchAll(editorialPattern)) {
        const plain = child.value.slice(last, match.index);
        children.push(...wrapText(plain, at, ordered));
        at += plain.length;
        children.push(gap(match[0].slice(1, -1)));
        last = match.index + match[0].length;
      }
      const plain = child.value.slice(last);
      children.push(...wrapText(plain, at, ordered));
      at += plain.length;
    } else {
      children.push(child);
    }
  }
  element.children = children;
  return at;
}
