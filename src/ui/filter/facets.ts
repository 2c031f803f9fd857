/** One way to narrow a list: a select with the values that occur, each with how often. */
export interface Facet {
  /** Name in the address and in the items' data attributes. */
  name: string;
  label: string;
  options: readonly { value: string; label: string; count: number }[];
}

/** A facet over the items, in the order in which `valuesOf` first yields the values, or by `order`. */
export function facet<Item>(
  name: string,
  label: string,
  items: readonly Item[],
  valuesOf: (item: Item) => readonly { value: string; label: string }[],
  order?: (a: string, b: string) => number,
): Facet {
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const item of items) {
    for (const { value, label: words } of valuesOf(item)) {
      const option = options.get(value) ?? { value, label: words, count: 0 };
      options.set(value, option);
      option.count++;
    }
  }
  const found = [...options.values()];
  return { name, label, options: order ? found.sort((a, b) => order(a.value, b.value)) : found };
}

/** Values of an item's data attribute for a facet that may hold several. */
export const facetValues = (values: readonly string[]): string => values.join('|');
