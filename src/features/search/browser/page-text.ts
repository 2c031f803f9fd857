import { normaliseWithOrigins, type CharacterMap } from '../../../search/text/normalise.ts';
import type { Range as TextRange } from '../../../search/text/find-marks.ts';

/** Words that are not the page's text: controls, editors' words at a gap, and what no reader sees. */
const passedOver =
  'script, style, template, noscript, svg, button, select, textarea, nav, aside, footer, fieldset, .gap, .sr-only, [hidden], [aria-hidden=true]';
const blocks =
  'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, figcaption, blockquote, div, section, header, footer';
/** Inside of it the text runs on over the ends of paragraphs, as it does in the index. */
const runningText = '.document';

/** The text that a reader sees in an element, normalised, with the way back to its nodes. */
export interface PageWords {
  text: string;
  /** A range of the document for a range of the text. */
  rangeOf: (range: TextRange) => Range;
}

/** The elements that hold what a page says: of a document its head and text, without notes and references. */
export function wordRoots(main: Element): Element[] {
  const faces = [...main.querySelectorAll('.document-face')];
  return faces.length > 0 ? faces : [main];
}

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(passedOver) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}

/** Reads the elements' text, traditional characters as simplified ones where a map is given. */
export function readWords(roots: readonly Element[], simplified?: CharacterMap): PageWords {
  const nodes: { node: Text; start: number; origins: number[] }[] = [];
  let text = '';
  let lastBlock: Element | null = null;
  for (const node of roots.flatMap((root) => [...textNodes(root)])) {
    const block = node.parentElement?.closest(blocks) ?? null;
    const { text: read, origins } = normaliseWithOrigins(node.data, simplified);
    if (read === '') continue;
    const running = block?.closest(runningText);
    if (block !== lastBlock && !(running && running === lastBlock?.closest(runningText))) text += '\n';
    lastBlock = block;
    nodes.push({ node, start: text.length, origins });
    text += read;
  }
  const find = (offset: number) => nodes.findLast(({ start }) => start <= offset) ?? nodes[0];
  return {
    text,
    rangeOf([from, to]) {
      const range = document.createRange();
      const first = find(from);
      const last = find(to - 1);
      if (first) range.setStart(first.node, first.origins[from - first.start] ?? 0);
      if (last) range.setEnd(last.node, last.origins[to - last.start] ?? last.node.data.length);
      return range;
    },
  };
}
