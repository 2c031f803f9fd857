import type { Tray, TrayItem } from './tray.ts';

const joinRemarks = (first: string, second: string): string =>
  second === '' || first.includes(second) ? first : first === '' ? second : `${first}\n${second}`;

/**
 * Each reference once, where it first stands; the remarks of its doubles are joined to it, so that no word is lost.
 * `doubles` names the references that stood more than once. A heading or text of one's own may repeat.
 */
export function withoutDoubles(tray: Tray): { tray: Tray; doubles: string[] } {
  const items: TrayItem[] = [];
  const places = new Map<string, number>();
  const doubles = new Set<string>();
  for (const item of tray.items) {
    const known = item.type === 'ref' ? places.get(item.ref) : undefined;
    const first = known === undefined ? undefined : items[known];
    if (item.type === 'ref' && first?.type === 'ref' && known !== undefined) {
      doubles.add(item.ref);
      items[known] = { ...first, remark: joinRemarks(first.remark, item.remark) };
      continue;
    }
    if (item.type === 'ref') places.set(item.ref, items.length);
    items.push(item);
  }
  return { tray: { ...tray, items }, doubles: [...doubles] };
}

/** `own` with what `other` has beyond it at the end; headings and texts that `own` already has are not repeated. */
export function mergeTrays(own: Tray, other: Tray): Tray {
  const said = new Set(own.items.flatMap((item) => (item.type === 'ref' ? [] : `${item.type} ${item.text}`)));
  const added = other.items.filter((item) => item.type === 'ref' || !said.has(`${item.type} ${item.text}`));
  const title = own.title === '' ? other.title : own.title;
  return withoutDoubles({ title, items: [...own.items, ...added] }).tray;
}
