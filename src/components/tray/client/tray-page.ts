import { addItems, moveItem, removeItem, renameRefs, replaceItem } from '../../../tray/edit-tray.ts';
import { lossWords } from '../../../tray/loss-words.ts';
import { mergeTrays, withoutDoubles } from '../../../tray/merge-trays.ts';
import { refOfAddress } from '../../../tray/refs.ts';
import { emptyTray, isEmpty, refsOf, type Tray, type TrayItem } from '../../../tray/tray.ts';
import { ItemStore } from './item-store.ts';
import { keptTray } from './kept-tray.ts';
import { Notices } from './notices.ts';
import { PageTray } from './page-tray.ts';
import { drawRows, focusRow, itemName } from './tray-rows.ts';
import { startTrayUses } from './tray-uses.ts';

/** Rows drawn at first, and more at each wish: a tray may hold thousands. */
const pageOfRows = 100;

/** Makes the tray's page work: gather, order, write, hand on. */
export function startTrayPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const one = <Kind extends HTMLElement>(name: string): Kind => {
    const found = root.querySelector<Kind>(`[data-${name}]`);
    if (!found) throw new Error(`the page has no [data-${name}]`);
    return found;
  };
  const store = new ItemStore(base);
  const page = new PageTray(keptTray(base));
  const notices = new Notices(one('notices'));
  const list = one('items');
  const title = one<HTMLInputElement>('title');
  const said = one('said');
  let shown = pageOfRows;
  const renamed = new Map<string, string>();

  const say = (words: string): void => {
    said.textContent = words;
  };
  const count = (): void => {
    const { items } = page.tray;
    const refs = refsOf(page.tray).length;
    one('count').textContent = items.length === 0 ? '' : `共 ${items.length} 项，其中 ${refs} 项出自本库。`;
    one('more').hidden = items.length <= shown;
    one('more').textContent =
      `再列 ${Math.min(pageOfRows, items.length - shown)} 项（还有 ${items.length - shown} 项）`;
    one('empty').hidden = items.length > 0;
    one('uses').hidden = items.length === 0;
    one('clear').hidden = isEmpty(page.tray);
    const words = { refused: '浏览器不许本站存储', full: '浏览器给本站的存储已满', kept: '' }[page.keeping];
    notices.show(
      'keeping',
      words === ''
        ? undefined
        : `${words}：这个备课篮只在本页的地址里。离开之前请复制链接留存；其余功能照常。`,
    );
  };
  const set = (tray: Tray): void => {
    page.set(tray);
    count();
  };
  const draw = (): void => {
    if (title.value !== page.tray.title) title.value = page.tray.title;
    drawRows(list, page.tray, shown, {
      base,
      store,
      template: one<HTMLTemplateElement>('row-template'),
      doubtful: page.opening.addressLoss?.doubtful,
      actions: { move, remove, write, looked },
    });
    count();
  };
  /** Changes what is in the tray, with a way back. */
  const change = (tray: Tray, words: string): void => {
    const before = page.tray;
    set(tray);
    draw();
    notices.show('undo', words, [
      {
        words: '撤销',
        act: () => {
          notices.show('undo', undefined);
          set(before);
          draw();
          say('已撤销。');
          title.focus();
        },
      },
    ]);
    say(words);
  };

  function move(index: number, by: 1 | -1): void {
    const to = index + by;
    const item = page.tray.items[index];
    if (!item) return;
    if (to < 0 || to >= page.tray.items.length) {
      say(by < 0 ? '已在最前。' : '已在最后。');
      return;
    }
    set(moveItem(page.tray, index, to));
    if (to >= shown) shown += pageOfRows;
    draw();
    focusRow(list, to, by < 0 ? 'up' : 'down');
    say(`${itemName(item, store)}：第 ${to + 1} 项，共 ${page.tray.items.length} 项。`);
  }
  function remove(index: number): void {
    const item = page.tray.items[index];
    if (!item) return;
    change(removeItem(page.tray, index), `已移出“${itemName(item, store)}”。`);
    if (!focusRow(list, index, 'remove')) title.focus();
  }
  function write(index: number, words: string): void {
    const item = page.tray.items[index];
    if (!item) return;
    const text = item.type === 'heading' ? words.replace(/\s*\n\s*/g, ' ') : words;
    set(replaceItem(page.tray, index, item.type === 'ref' ? { ...item, remark: text } : { ...item, text }));
  }
  function looked(index: number, lookup: Awaited<ReturnType<ItemStore['look']>>): void {
    const item = page.tray.items[index];
    if (lookup.state === 'found' && item?.type === 'ref' && lookup.ref !== item.ref) {
      renamed.set(item.ref, lookup.ref);
      const names = [...renamed].map(([was, now]) => `${was} → ${now}`).join('；');
      notices.show('renamed', `有 ${renamed.size} 项已改地址，随之更新：${names}。`);
      const hadFocus = list.contains(document.activeElement);
      set(withoutDoubles(renameRefs(page.tray, renamed)).tray);
      if (!hadFocus) draw();
    }
    const lost = page.tray.items.filter(
      (other) => other.type === 'ref' && store.known(other.ref)?.state === 'unreachable',
    ).length;
    notices.show('unreachable', lost === 0 ? undefined : `有 ${lost} 项读不到，可能断了网。它们都还在。`, [
      { words: '再读一次', act: draw },
    ]);
  }

  const add = (items: readonly TrayItem[]): void => {
    shown = Math.max(shown, page.tray.items.length + items.length);
    set(addItems(page.tray, items));
    draw();
  };
  one<HTMLFormElement>('add-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const input = one<HTMLTextAreaElement>('address');
    const wanted = input.value.split(/\s+/).filter((words) => words !== '');
    const refs = [...new Set(wanted.flatMap((words) => refOfAddress(words) ?? []))];
    const refused = wanted.filter((words) => refOfAddress(words) === undefined);
    const known = new Set(refsOf(page.tray));
    const fresh = refs.filter((ref) => !known.has(ref));
    if (fresh.length > 0) add(fresh.map((ref) => ({ type: 'ref', ref, remark: '' })));
    input.value = refused.join('\n');
    input.setAttribute('aria-invalid', String(refused.length > 0));
    const outcome = [
      fresh.length > 0 ? `收入 ${fresh.length} 项` : '',
      refs.length > fresh.length ? `${refs.length - fresh.length} 项已在篮里` : '',
      refused.length > 0 ? '看不懂留在框里的地址；请贴名词、目标、数据、案例的页址，或带段落的文献页址' : '',
      wanted.length === 0 ? '请先贴上地址' : '',
    ];
    one('add-said').textContent = `${outcome.filter((words) => words !== '').join('；')}。`;
  });
  for (const type of ['heading', 'text'] as const) {
    one(`add-${type}`).addEventListener('click', () => {
      add([{ type, text: '' }]);
      focusRow(list, page.tray.items.length - 1, 'field');
    });
  }
  one('clear').addEventListener('click', () => {
    const { length } = page.tray.items;
    change(emptyTray, `已清空 ${length} 项。`);
    one('address').focus();
  });
  one('more').addEventListener('click', () => {
    const first = shown;
    shown += pageOfRows;
    draw();
    focusRow(list, first, 'up');
  });
  title.addEventListener('input', () => set({ ...page.tray, title: title.value }));

  const { addressLoss, keptLoss, kept, doubles } = page.opening;
  if (addressLoss) notices.show('address', lossWords(addressLoss, '这个地址'));
  if (keptLoss) notices.show('kept', lossWords(keptLoss, '浏览器里存的备课篮'));
  if (doubles.length > 0) {
    notices.show('doubles', `地址里有 ${doubles.length} 项重复，各留一项，备注并在一起。`);
  }
  if (kept) {
    const refs = refsOf(kept).length;
    const take = (tray: Tray, words: string): void => {
      notices.show('linked', undefined);
      page.own(tray);
      draw();
      say(words);
      title.focus();
    };
    notices.show('linked', `这是链接里的备课篮，还没有存进这个浏览器；你自己的备课篮（${refs} 项）没有动。`, [
      { words: '并入我的', act: () => take(mergeTrays(kept, page.tray), '已并入你的备课篮。') },
      {
        words: '换下我的',
        act: () => {
          take(page.tray, '已换成链接里的备课篮。');
          notices.show('undo', `你原来的备课篮（${refs} 项）已换下。`, [
            { words: '换回来', act: () => take(kept, '已换回你原来的备课篮。') },
          ]);
        },
      },
    ]);
  }
  page.onChange(draw, () => location.reload());
  startTrayUses({ root, base, page, store, say, redraw: draw });
  root.hidden = false;
  draw();
}
