import { pinyin } from 'pinyin-pro';
import { byPinyin } from '../../text/pinyin-order.ts';

const keys = new Map<string, string>();

function key(name: string): string {
  let known = keys.get(name);
  if (known === undefined) {
    known = pinyin(name.replace(/[“”‘’《》（）]/gu, ''), { nonZh: 'consecutive' });
    keys.set(name, known);
  }
  return known;
}

/** Order of two Chinese names by their pinyin, words with several readings read as words: 长期 under chang. */
export function byName(a: string, b: string): number {
  return byPinyin(key(a), key(b));
}

/** Rank of every item in an order, for lists that a reader can sort. */
export function ranks<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Map<Item, number> {
  return new Map(items.toSorted(compare).map((item, index) => [item, index]));
}
