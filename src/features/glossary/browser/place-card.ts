/** Distance between the words and the card, and between the card and the window's edges, in CSS pixels. */
const gap = 6;
const edge = 12;

/** The line of a link that the pointer is on, or its first line. */
export function lineOf(link: Element, pointerY: number | undefined): DOMRect {
  const lines = [...link.getClientRects()];
  const under = lines.find(
    (line) => pointerY !== undefined && line.top <= pointerY && line.bottom >= pointerY,
  );
  return under ?? lines[0] ?? link.getBoundingClientRect();
}

/** Sets the card below the line, or above it where there is no room, inside the window, in page coordinates. */
export function placeCard(card: HTMLElement, line: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = card;
  const root = document.documentElement;
  const left = Math.max(edge, Math.min(line.left, root.clientWidth - width - edge));
  const fitsBelow = line.bottom + gap + height <= root.clientHeight - edge;
  const fitsAbove = line.top - gap - height >= edge;
  const top = fitsBelow || !fitsAbove ? line.bottom + gap : line.top - gap - height;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
