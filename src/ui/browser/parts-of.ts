/** Finds a part of a page by its mark data-<name>. Throws where the page has none: a fault of the page, not of a reader. */
export type PartFinder = <Kind extends HTMLElement = HTMLElement>(name: string) => Kind;

/** The parts below `root`. */
export function partsOf(root: HTMLElement): PartFinder {
  return <Kind extends HTMLElement>(name: string): Kind => {
    const found = root.querySelector<Kind>(`[data-${name}]`);
    if (!found) throw new Error(`there is no [data-${name}]`);
    return found;
  };
}
