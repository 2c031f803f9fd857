const deepestIndent = 8;
const unread = new Set(['script', 'style', 'textarea', 'template', 'noscript']);
const kept = /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/iu;
const collapsed = /white-space(?:-collapse)?\s*:\s*(?:normal|nowrap|collapse)/iu;

/** Whether a browser shows the white space of an element's text as it is written. */
function keepsBlanks(element: Element, around: boolean): boolean {
  const style = element.getAttribute('style') ?? '';
  if (kept.test(style)) return true;
  return (around || element.localName === 'pre') && !collapsed.test(style);
}

/** Each line break an element of its own; what sets a line in stays, where runs of spaces go. */
function breakLines(text: Text): void {
  const lines = (text.textContent ?? '').split(/\r\n|\r|\n/);
  const nodes = lines.flatMap((line, index) => {
    const words = line
      .replaceAll('\t', '        ')
      .replaceAll(/ {2,}/g, (run) => '\u00A0'.repeat(Math.min(run.length, deepestIndent)));
    const own = text.ownerDocument.createTextNode(words);
    return index === 0 ? [own] : [text.ownerDocument.createElement('br'), own];
  });
  text.replaceWith(...nodes);
}

/**
 * Makes of the white space of a page what a browser shows of it: a run of it is one space, and the line breaks of text
 * that is set as it is written (<pre>) are <br>.
 */
export function settleBlanks(root: Element): void {
  const open: [Node, boolean][] = [[root, false]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around] = next;
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (around) {
        if (/[\n\t]| {2}/.test(text)) breakLines(node as Text);
      } else if (/[\t\n\r\f]| {2}/.test(text)) node.textContent = text.replaceAll(/[ \t\n\r\f]+/g, ' ');
    } else if (node.nodeType === 1 && !unread.has((node as Element).localName)) {
      const keeps = keepsBlanks(node as Element, around);
      for (let child = node.firstChild; child; child = child.nextSibling) open.push([child, keeps]);
    }
  }
}
