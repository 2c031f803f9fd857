/** A piece of a drawing as plain data: names, presentation attributes and text, nothing that a strict policy refuses. */
export interface SvgNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (SvgNode | string)[];
}

// A label on a group without a role says nothing to anyone; the drawing has one title. Type comes from the page.
const dropped = new Set(['aria-label', 'aria-hidden', 'font-family', 'font-size', 'style', 'xmlns']);

const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));

/** A drawn SVG element as data, without style elements, style attributes and labels of groups. */
export function svgNode(element: Element): SvgNode {
  const attributes = [...element.attributes]
    .filter(({ name }) => !dropped.has(name) && !name.startsWith('on'))
    .map(({ name, value }): [string, string] => [name, name === 'class' ? value : rounded(value)]);
  return {
    name: element.localName,
    attributes: Object.fromEntries(attributes),
    children: [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
      if (child.nodeType === 3) return [child.textContent ?? ''];
      if (child.nodeType !== 1) return [];
      const inner = child as Element;
      return ['style', 'script', 'foreignobject'].includes(inner.localName.toLowerCase())
        ? []
        : [svgNode(inner)];
    }),
  };
}
