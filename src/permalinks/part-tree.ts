import { addressAround } from '../text/parts/part-address.ts';

/** The parts of a page by the part that they stand in: s3-c4-p2 in s3-c4, a paragraph before any heading in ''. */
export class PartTree<Part> {
  readonly #children = new Map<string, Part[]>();

  constructor(parts: Iterable<Part>, idOf: (part: Part) => string) {
    const ids = new Set<string>();
    for (const part of parts) ids.add(idOf(part));
    for (const part of parts) {
      const parent = PartTree.parentOf(idOf(part), ids);
      const siblings = this.#children.get(parent) ?? [];
      this.#children.set(parent, siblings);
      siblings.push(part);
    }
  }

  /** Parts that stand directly in a part, in reading order. */
  childrenOf(parent: string): readonly Part[] {
    return this.#children.get(parent) ?? [];
  }

  private static parentOf(id: string, ids: ReadonlySet<string>): string {
    let around = addressAround(id);
    while (around !== '' && !ids.has(around)) around = addressAround(around);
    return around;
  }
}
