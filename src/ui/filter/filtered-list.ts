import { byName, ranks } from '../../model/analyses/name-order.ts';

/** A value that a filter offers, with how many items have it. */
export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

/** A way to narrow a list. */
export interface ListFilter<Item> {
  /** Name in the address and in the items' data attributes. */
  name: string;
  label: string;
  /** What an item has of it. */
  valuesOf: (item: Item) => readonly string[];
  /** Chinese names of the values; they also give their order. */
  words?: Readonly<Record<string, string>>;
  /** What is said of a value that has no name of its own. */
  labelOf?: (value: string) => string;
  /** What is said of the items that have no value; without it they are not offered. */
  none?: string;
  /** Order of the values; without it they stand as they are first met. */
  order?: (a: FilterOption, b: FilterOption) => number;
}

/** An order that readers can choose for a list; without `compare` it is that of the page itself. */
export interface ListOrder<Item> {
  name: string;
  label: string;
  compare?: (a: Item, b: Item) => number;
  /** Heading over the items that stand together in this order. */
  groupOf?: (item: Item) => string | undefined;
}

/** A list that readers narrow and sort: what its form offers, and what an item carries for it. */
export interface FilteredList<Item> {
  filters: readonly { name: string; label: string; options: readonly FilterOption[] }[];
  orders: readonly { name: string; label: string }[];
  total: number;
  /** The data attributes of an item. */
  attributes: (item: Item) => Record<string, string | number | undefined>;
}

/** Value of the items of which the filter's fact is not known. */
const none = 'none';

/** Orders options by the pinyin of what they say. */
export const byLabel = (a: FilterOption, b: FilterOption): number => byName(a.label, b.label);

/** Several values as one data attribute. */
export const joinValues = (values: readonly string[]): string => values.join('|');

function optionsOf<Item>(items: readonly Item[], filter: ListFilter<Item>): FilterOption[] {
  const { words, labelOf = (value) => value } = filter;
  const counts = new Map<string, number>();
  for (const item of items) {
    const values = filter.valuesOf(item);
    for (const value of values.length === 0 && filter.none !== undefined ? [none] : values)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const options = [...counts].map(([value, count]) => ({
    value,
    label: value === none ? (filter.none ?? value) : (words?.[value] ?? labelOf(value)),
    count,
  }));
  const places = Object.keys(words ?? {});
  const order =
    filter.order ?? (words ? (a, b) => places.indexOf(a.value) - places.indexOf(b.value) : () => 0);
  return options.sort((a, b) => Number(a.value === none) - Number(b.value === none) || order(a, b));
}

/** A list with its filters, of which those without a value are left out, and its orders. */
export function filteredList<Item>(
  items: readonly Item[],
  filters: readonly ListFilter<Item>[],
  orders: readonly ListOrder<Item>[] = [],
): FilteredList<Item> {
  const sorted = orders.map(({ name, compare, groupOf }) => ({
    name,
    rank: compare && ranks(items, compare),
    groupOf,
  }));
  return {
    filters: filters
      .map((filter) => ({ name: filter.name, label: filter.label, options: optionsOf(items, filter) }))
      .filter(({ options }) => options.length > 0),
    orders: orders.map(({ name, label }) => ({ name, label })),
    total: items.length,
    attributes: (item) => ({
      'data-filter-item': '',
      ...Object.fromEntries(
        filters.map((filter) => {
          const values = filter.valuesOf(item);
          return [`data-filter-${filter.name}`, values.length > 0 ? joinValues(values) : filter.none && none];
        }),
      ),
      ...Object.fromEntries(
        sorted.flatMap(({ name, rank, groupOf }) => [
          [`data-sort-${name}`, rank?.get(item)],
          [`data-group-${name}`, groupOf?.(item)],
        ]),
      ),
    }),
  };
}
