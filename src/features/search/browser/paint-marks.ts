/** Draws the marks of a page: all of them, and the one that the reader is at. */
export interface MarkPainter {
  current: (index: number) => void;
  clear: () => void;
}

/** Wraps the text of a range in <mark> elements, for browsers without highlights. */
function wrap(range: Range): HTMLElement[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  if (range.startContainer === range.endContainer) nodes.push(range.startContainer as Text);
  else {
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (range.intersectsNode(node)) nodes.push(node as Text);
    }
  }
  const ends = {
    start: range.startContainer,
    from: range.startOffset,
    end: range.endContainer,
    to: range.endOffset,
  };
  return nodes.flatMap((node) => {
    const from = node === ends.start ? ends.from : 0;
    const to = node === ends.end ? ends.to : node.data.length;
    if (from >= to) return [];
    const piece = document.createRange();
    piece.setStart(node, from);
    piece.setEnd(node, to);
    const mark = document.createElement('mark');
    mark.className = 'search-mark';
    piece.surroundContents(mark);
    return [mark];
  });
}

/** Paints the ranges with the CSS Custom Highlight API, which leaves the page as it is, or else with <mark>. */
export function paintMarks(ranges: readonly Range[]): MarkPainter {
  if ('highlights' in CSS) {
    CSS.highlights.set('search-mark', new Highlight(...ranges));
    return {
      current(index) {
        const range = ranges[index];
        if (range) CSS.highlights.set('search-current', new Highlight(range));
      },
      clear() {
        CSS.highlights.delete('search-mark');
        CSS.highlights.delete('search-current');
      },
    };
  }
  // From the last to the first: wrapping moves the ends of ranges that stand behind.
  const wrapped = [...ranges].reverse().map(wrap).reverse();
  return {
    current(index) {
      wrapped.forEach((marks, number) =>
        marks.forEach((mark) => mark.classList.toggle('current', number === index)),
      );
    },
    clear() {
      for (const mark of wrapped.flat()) mark.replaceWith(...mark.childNodes);
    },
  };
}
