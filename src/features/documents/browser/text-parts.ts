/** A part of the text in the page: its id, and the elements that hold its words. */
export interface PagePart {
  id: string;
  elements: readonly Element[];
}

/** A stretch of a part's text between two gaps, with the nodes that it is made of. */
export interface TextRun {
  text: string;
  nodes: readonly { node: Text; start: number }[];
}

// Words of the editors, and what only leads somewhere.
const notText = '.gap, .permalink:not(.label)';

/** The parts of a document's text in reading order. The run-in head of an item belongs to its paragraph. */
export function pageParts(root: Element): PagePart[] {
  const blocks = root.querySelectorAll(':is(p, h2, h3, h4, h5, h6, table)[id]:not(.gap)');
  return Array.from(blocks, (block) => {
    const head = block.previousElementSibling;
    return { id: block.id, elements: head?.matches('.item-head') ? [head, block] : [block] };
  });
}

/** The text of a part, cut where the source has a gap. */
export function textRuns({ elements }: PagePart): TextRun[] {
  const runs: { text: string; nodes: { node: Text; start: number }[] }[] = [{ text: '', nodes: [] }];
  for (const element of elements) {
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        node instanceof Element && !node.matches(notText) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const run = runs.at(-1);
      if (node instanceof Text) {
        if (node.parentElement?.closest(notText) || !run) continue;
        run.nodes.push({ node, start: run.text.length });
        run.text += node.data;
      } else if (node instanceof Element && node.matches('.gap')) {
        runs.push({ text: '', nodes: [] });
      }
    }
  }
  return runs;
}

/** A part's words, with an ellipsis where the source has a gap inside them. */
export const partWords = (part: PagePart): string => joinRuns(textRuns(part).map(({ text }) => text));

/** Texts on either side of a gap, joined as a quotation does it. */
export const joinRuns = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('……');
