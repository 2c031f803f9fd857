import { moveItem, removeItem, renameRefs, replaceItem } from '../edit-tray.ts';
import { withoutDoubles } from '../merge-trays.ts';
import { someOf } from '../some-of.ts';
import type { TrayDesk } from './tray-desk.ts';
import { itemName, type RowActions } from './tray-rows.ts';

/** What a row's controls do, and what is done about a reference that has moved or could not be read. */
export function rowActions({ page, store, notices, say, set, draw, change, focusOn }: TrayDesk): RowActions {
  const renamed = new Map<string, string>();
  return {
    move: (index, by) => {
      const to = index + by;
      const { items } = page.tray;
      const item = items[index];
      if (!item || to < 0 || to >= items.length) {
        say(by < 0 ? '已在最前。' : '已在最后。');
        return;
      }
      set(moveItem(page.tray, index, to));
      draw(to + 1);
      focusOn(to, by < 0 ? 'up' : 'down');
      say(`${itemName(item, store)}：第 ${to + 1} 项，共 ${items.length} 项。`);
    },
    remove: (index) => {
      const item = page.tray.items[index];
      if (!item) return;
      change(removeItem(page.tray, index), `已移出“${itemName(item, store)}”。`);
      focusOn(index, 'remove');
    },
    write: (index, words) => {
      const item = page.tray.items[index];
      if (!item) return;
      const text = item.type === 'heading' ? words.replace(/\s*\n\s*/g, ' ') : words;
      set(replaceItem(page.tray, index, item.type === 'ref' ? { ...item, remark: text } : { ...item, text }));
    },
    looked: (ref, lookup) => {
      const isHere = page.tray.items.some((item) => item.type === 'ref' && item.ref === ref);
      if (lookup.state === 'found' && lookup.ref !== ref && isHere) {
        renamed.set(ref, lookup.ref);
        const names = someOf(
          [...renamed].map(([was, now]) => `${was} → ${now}`),
          '；',
        );
        notices.show('renamed', `有 ${renamed.size} 项的地址已经改了，篮里也跟着更新：${names}。`);
        set(withoutDoubles(renameRefs(page.tray, renamed)).tray);
        draw();
      }
      const lost = page.tray.items.filter(
        (item) => item.type === 'ref' && store.known(item.ref)?.state === 'unreachable',
      ).length;
      const words = lost === 0 ? undefined : `有 ${lost} 项读不到，可能断了网。它们都还在。`;
      notices.show('unreachable', words, [{ words: '再读一次', act: draw }]);
    },
  };
}
