import type { SheetNode } from '../quiz/sheet-tree.ts';

/** The nodes of a sheet as elements; `base` is the path of the site, with a slash at both ends. */
export function sheetElements(
  nodes: readonly (SheetNode | string)[],
  base: string,
): (HTMLElement | string)[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const element = document.createElement(node.tag);
    if (node.class !== undefined) element.className = node.class;
    if (node.path !== undefined) element.setAttribute('href', base + node.path.slice(1));
    if (node.start !== undefined) element.setAttribute('start', String(node.start));
    if (node.slot !== undefined) element.dataset['slot'] = String(node.slot);
    element.append(...sheetElements(node.children, base));
    return element;
  });
}
