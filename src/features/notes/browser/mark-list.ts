import { colourName, type Note } from '../note.ts';
import { make } from '../../tray/browser/make-element.ts';
import type { FoundPassage } from '../find-passage.ts';

/** A note of this page and where its words stand, undefined where they were not found. */
export interface PlacedNote {
  note: Note;
  found: FoundPassage | undefined;
}

interface ListActions {
  go: (placed: PlacedNote) => void;
  remove: (note: Note) => void;
  /** Why nothing is kept, where that is so. */
  keeping: string | undefined;
  /** Saves all notes as a file. */
  backUp: () => void;
  notesPage: string;
}

let panel: HTMLElement | undefined;

const shorten = (text: string, length: number): string => text.length > length ? `${text.slice(0, length)}…` : text; // prettier-ignore

function row(placed: PlacedNote, actions: ListActions): HTMLElement {
  const { note, found } = placed;
  const quote = make(found ? 'button' : 'p', 'quote', shorten(note.exact, 80));
  if (quote instanceof HTMLButtonElement) {
    quote.type = 'button';
    quote.addEventListener('click', () => {
      panel?.hidePopover();
      actions.go(placed);
    });
  }
  const remove = make('button', '', '删除');
  remove.type = 'button';
  remove.setAttribute('aria-label', `删除：${shorten(note.exact, 20)}`);
  remove.addEventListener('click', () => {
    panel?.hidePopover();
    actions.remove(note);
  });
  const changed = found && !found.isExact ? ' · 原文已改，按上下文找到' : '';
  return make(
    'li',
    '',
    make('p', 'about', `${colourName(note.colour)}${found ? changed : ' · 未能定位：原文里找不到这几句了'}`),
    quote,
    ...(note.words === '' ? [] : [make('p', 'words', shorten(note.words, 200))]),
    remove,
  );
}

/** The marks of this page as a list, in reading order; those whose words were not found stand last. */
export function showMarkList(button: HTMLElement, placed: readonly PlacedNote[], actions: ListActions): void {
  if (!panel) {
    panel = make('div', 'mark-list');
    panel.popover = 'auto';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', '本篇笔记');
    panel.addEventListener('toggle', () => {
      if (!panel?.matches(':popover-open') && document.activeElement === document.body) button.focus();
    });
    button.after(panel);
  }
  const all = make('a', '', '我的笔记（全部、导出、导入）');
  all.href = actions.notesPage;
  const close = make('button', '', '关闭');
  close.type = 'button';
  close.addEventListener('click', () => panel?.hidePopover());
  const backUp = make('button', '', '下载备份');
  backUp.type = 'button';
  backUp.addEventListener('click', actions.backUp);
  panel.replaceChildren(
    make('h2', '', '本篇笔记'),
    ...(actions.keeping === undefined ? [] : [make('p', 'notice', actions.keeping), backUp]),
    placed.length === 0
      ? make('p', 'muted', '还没有。选中正文里的文字，点“标记”或“批注”。')
      : make('ul', '', ...placed.map((own) => row(own, actions))),
    make('div', 'acts', all, close),
  );
  panel.showPopover();
  (panel.querySelector('button') ?? panel).focus();
}
