import { pageParts } from '../../documents/browser/text-parts.ts';

/** Where a note stands in the page, and whether something was written to it. */
export interface SignedRange {
  range: Range;
  hasWords: boolean;
}

/**
 * Describes each part of a text by the marks that it holds: of a painted mark a screen reader knows nothing. The text
 * itself stays as it is. The link at its end is described too, for there all of them tell it.
 */
export function signMarks(root: Element, marks: readonly SignedRange[]): void {
  for (const { elements } of pageParts(root)) {
    const own = marks.filter(({ range }) => elements.some((element) => range.intersectsNode(element)));
    const withWords = own.filter(({ hasWords }) => hasWords).length;
    const words = `有 ${own.length} 条标记${withWords > 0 ? `，${withWords} 条带批注` : ''}`;
    const block = elements.at(-1);
    for (const element of [block, block?.querySelector('.permalink')]) {
      if (own.length > 0) element?.setAttribute('aria-description', words);
      else element?.removeAttribute('aria-description');
    }
  }
}
