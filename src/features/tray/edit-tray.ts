import type { Tray, TrayItem } from './tray.ts';

/** The tray with the item at `from` moved to `to`; unchanged where either place does not exist. */
export function moveItem(tray: Tray, from: number, to: number): Tray {
  const moved = tray.items[from];
  if (!moved || to < 0 || to >= tray.items.length) return tray;
  const rest = tray.items.toSpliced(from, 1);
  return { ...tray, items: rest.toSpliced(to, 0, moved) };
}

/** The tray without the item at `index`. */
export function removeItem(tray: Tray, index: number): Tray {
  return { ...tray, items: tray.items.toSpliced(index, 1) };
}

/** The tray with another item at `index`. */
export function replaceItem(tray: Tray, index: number, item: TrayItem): Tray {
  return { ...tray, items: tray.items.with(index, item) };
}

/** The tray with items at its end. */
export function addItems(tray: Tray, items: readonly TrayItem[]): Tray {
  return { ...tray, items: [...tray.items, ...items] };
}

/** The tray with references changed by `renamed` (old to new); remarks and order stay. */
export function renameRefs(tray: Tray, renamed: ReadonlyMap<string, string>): Tray {
  const items = tray.items.map((item) =>
    item.type === 'ref' ? { ...item, ref: renamed.get(item.ref) ?? item.ref } : item,
  );
  return { ...tray, items };
}
