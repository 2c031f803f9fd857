import type { Tray } from '../tray.ts';
import { isEmpty, refsOf } from '../tray.ts';
import { partsOf } from '../../../ui/browser/parts-of.ts';
import { startAdding } from './add-to-tray.ts';
import { ItemStore } from './item-store.ts';
import { keptTray } from './kept-tray.ts';
import { Notices } from './notices.ts';
import { showOpening } from './opening-notices.ts';
import { PageTray } from './page-tray.ts';
import { rowActions } from './row-actions.ts';
import { focusRow } from './row-focus.ts';
import type { TrayDesk } from './tray-desk.ts';
import { drawRows } from './tray-rows.ts';
import { startTrayUses } from './tray-uses.ts';

/** Rows drawn at first, and more at each wish: a tray may hold thousands. */
const pageOfRows = 100;

/** Makes the tray's page work: gather, order, write, hand on. */
export function startTrayPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const one = partsOf(root);
  const store = new ItemStore(base);
  const page = new PageTray(keptTray(base));
  const notices = new Notices(one('notices'));
  const list = one('items');
  const title = one<HTMLInputElement>('title');
  let shown = pageOfRows;

  const say = (words: string): void => {
    one('said').textContent = words;
  };
  const count = (): void => {
    const { items } = page.tray;
    const more = items.length - shown;
    const own = items.length - refsOf(page.tray).length;
    one('count').textContent =
      items.length === 0
        ? ''
        : own === 0
          ? `共 ${items.length} 项。`
          : `共 ${items.length} 项，其中自己写的 ${own} 项。`;
    one('more').hidden = more <= 0;
    one('more').textContent = `再列 ${Math.min(pageOfRows, more)} 项（还有 ${more} 项）`;
    one('empty').hidden = items.length > 0;
    one('uses').hidden = items.length === 0;
    one('clear').hidden = isEmpty(page.tray);
    const why = { refused: '浏览器不许本站存储', full: '浏览器给本站的存储已满', kept: undefined }[
      page.keeping
    ];
    notices.show(
      'keeping',
      why && `${why}：这个备课篮只在本页的地址里。离开之前请复制链接留存；其余功能照常。`,
    );
  };
  const set = (tray: Tray): void => {
    page.set(tray);
    count();
  };
  const draw = (atLeast = 0): void => {
    shown = Math.max(shown, atLeast);
    if (title.value !== page.tray.title) title.value = page.tray.title;
    drawRows(list, page.tray, shown, {
      base,
      store,
      template: one<HTMLTemplateElement>('row-template'),
      doubtful: page.opening.doubtful,
      actions,
    });
    count();
  };
  const focusOn = (index: number, control: string): void => {
    if (!focusRow(list, index, control)) title.focus();
  };
  const change = (tray: Tray, words: string): void => {
    const before = page.tray;
    const takeBack = (): void => {
      notices.show('undo', undefined);
      set(before);
      draw();
      say('已撤销。');
      title.focus();
    };
    set(tray);
    draw();
    notices.show('undo', words, [{ words: '撤销', act: takeBack }]);
    say(words);
  };
  const desk: TrayDesk = { root, base, page, store, notices, one, say, set, draw, change, focusOn };
  const actions = rowActions(desk);

  title.addEventListener('input', () => set({ ...page.tray, title: title.value }));
  one('more').addEventListener('click', () => {
    const first = shown;
    draw(shown + pageOfRows);
    focusOn(first, 'up');
  });
  page.onChange(draw, () => location.reload());
  showOpening(desk);
  startAdding(desk);
  startTrayUses(desk);
  root.hidden = false;
  draw();
}
