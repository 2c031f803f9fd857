const markPattern = /^[[〔（(【]?(?:\d{1,3}|[①-⑳㉑-㊿]|[*†‡※]{1,3})[\]〕）)】]?$/u;
const backArrow = /^[↑↩⤴^]+$/u;

function target(anchor: Element, named: ReadonlyMap<string, Element>): Element | undefined {
  const address = anchor.getAttribute('href') ?? '';
  return address.startsWith('#') ? named.get(address.slice(1)) : undefined;
}

/** The block that a note's mark or name stands in. */
function blockOf(element: Element): Element {
  return element.closest('li, p, div, td, dd') ?? element;
}

/**
 * Makes notes of a page plain to read: a note begins with its mark, the arrows back are gone, and each stands right
 * after the paragraph (or table) that first calls it. Returns the number of notes.
 */
export function settleNotes(root: Element): number {
  const named = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]'))
    named.set(element.getAttribute('id') ?? element.getAttribute('name') ?? '', element);
  const anchors = [...root.querySelectorAll('a[href^="#"]')];
  const settled = new Set<Element>();
  for (const anchor of anchors) {
    const mark = (anchor.textContent ?? '').trim();
    const found = markPattern.test(mark) ? target(anchor, named) : undefined;
    if (!found) continue;
    const note = blockOf(found);
    const place = anchor.closest('table, p, li, h1, h2, h3, h4, h5, h6, div');
    if (!place || settled.has(note) || note.contains(anchor)) continue;
    // What a note calls back to is no note.
    if ([...settled].some((one) => one.contains(anchor))) continue;
    const backs = [...note.querySelectorAll('a[href^="#"]')];
    for (const back of backs) {
      if (backArrow.test((back.textContent ?? '').trim())) back.remove();
    }
    const text = (note.textContent ?? '').trim();
    const line = root.ownerDocument.createElement('p');
    line.setAttribute('data-note', mark);
    while (note.firstChild) line.append(note.firstChild);
    for (const inner of [...line.querySelectorAll('p, div')]) inner.replaceWith(...inner.childNodes);
    if (!text.startsWith(mark)) line.prepend(mark);
    note.remove();
    let after: Element = place;
    while (after.nextElementSibling?.hasAttribute('data-note')) after = after.nextElementSibling;
    after.after(line);
    settled.add(line);
  }
  return settled.size;
}
