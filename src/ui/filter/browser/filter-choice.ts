import { matchesName } from './match-names.ts';

/** What a reader has chosen: facet values by name, the words in `q`, and the order; nothing chosen is absent. */
export type Choice = ReadonlyMap<string, string>;

/** Data attributes of one item: values of a facet, its `names` and its `pinyin` are parted by "|". */
export type ItemData = Readonly<Record<string, string | undefined>>;

const valuesOf = (item: ItemData, name: string): string[] => (item[name] ?? '').split('|');

/** Whether an item has every chosen value and the words; `except` names a facet that is left out of the question. */
export function matches(item: ItemData, choice: Choice, except?: string): boolean {
  for (const [name, value] of choice) {
    if (name === 'sort' || name === except) continue;
    const fits =
      name === 'q'
        ? matchesName(value, { names: valuesOf(item, 'names'), pinyin: valuesOf(item, 'pinyin') })
        : valuesOf(item, name).includes(value);
    if (!fits) return false;
  }
  return true;
}

/** How many items each value of a facet would leave, all other choices standing. */
export function countsOf(items: readonly ItemData[], choice: Choice, name: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!matches(item, choice, name)) continue;
    for (const value of valuesOf(item, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The query of an address for a choice, with "?" before it; '' where nothing is chosen. Other parameters stay. */
export function queryFor(choice: Choice, names: readonly string[], current: string): string {
  const query = new URLSearchParams(current);
  for (const name of names) query.delete(name);
  for (const [name, value] of choice) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The choice that an address states, of the names and values that the page offers; the rest is ignored. `q` takes any. */
export function choiceFrom(search: string, offered: ReadonlyMap<string, ReadonlySet<string>>): Choice {
  const query = new URLSearchParams(search);
  const choice = new Map<string, string>();
  for (const [name, values] of offered) {
    const value = query.get(name);
    if (value !== null && value !== '' && (name === 'q' || values.has(value))) choice.set(name, value);
  }
  return choice;
}
