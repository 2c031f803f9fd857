import { make } from '../../tray/browser/make-element.ts';

const layers = new Map<string, { element: HTMLElement; ranges: readonly Range[] }>();

function drawBoxes(): void {
  for (const [name, { element, ranges }] of layers) {
    const { left, top } = element.getBoundingClientRect();
    element.replaceChildren(
      ...ranges.flatMap((range) =>
        Array.from(range.getClientRects(), (box) => {
          const own = make('span', `${name}-box`);
          own.style.left = `${box.left - left}px`;
          own.style.top = `${box.top - top}px`;
          own.style.width = `${box.width}px`;
          own.style.height = `${box.height}px`;
          return own;
        }),
      ),
    );
  }
}

/**
 * Paints ranges under a name that the style sheet knows as ::highlight(name). The text stays as it is, so that what is
 * copied stays so too; browsers without highlights get boxes laid over the text.
 */
export function paintRanges(name: string, ranges: readonly Range[]): void {
  if ('highlights' in CSS) {
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
    return;
  }
  let layer = layers.get(name);
  if (!layer) {
    const element = make('div', 'range-boxes');
    element.setAttribute('aria-hidden', 'true');
    document.body.append(element);
    layer = { element, ranges };
    if (layers.size === 0) {
      addEventListener('resize', drawBoxes);
      new ResizeObserver(drawBoxes).observe(document.body);
    }
  }
  layers.set(name, { ...layer, ranges });
  drawBoxes();
}
