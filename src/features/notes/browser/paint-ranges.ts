import { element } from '../../../ui/browser/element.ts';

const layers = new Map<string, { box: HTMLElement; ranges: readonly Range[] }>();

function drawBoxes(): void {
  for (const [name, { box, ranges }] of layers) {
    const { left, top } = box.getBoundingClientRect();
    box.replaceChildren(
      ...ranges.flatMap((range) =>
        Array.from(range.getClientRects(), (area) => {
          const own = element('span', `${name}-box`);
          own.style.left = `${area.left - left}px`;
          own.style.top = `${area.top - top}px`;
          own.style.width = `${area.width}px`;
          own.style.height = `${area.height}px`;
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
    const box = element('div', { class: 'range-boxes', 'aria-hidden': 'true' });
    document.body.append(box);
    layer = { box, ranges };
    if (layers.size === 0) {
      addEventListener('resize', drawBoxes);
      new ResizeObserver(drawBoxes).observe(document.body);
    }
  }
  layers.set(name, { ...layer, ranges });
  drawBoxes();
}
