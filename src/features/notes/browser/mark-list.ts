import { colourName, type Note } from '../note.ts';
import { button, element } from '../../../ui/browser/element.ts';
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

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

function row(placed: PlacedNote, actions: ListActions): HTMLElement {
  const { note, found } = placed;
  const closing = (act: () => void) => (): void => {
    panel?.hidePopover();
    act();
  };
  const words = shorten(note.exact, 80);
  const quote = found
    ? button(
        words,
        closing(() => actions.go(placed)),
        { class: 'quote full' },
      )
    : element('p', 'quote muted', words);
  const remove = button(
    '删除',
    closing(() => actions.remove(note)),
    { 'aria-label': `删除：${shorten(note.exact, 20)}` },
  );
  const changed = found && !found.isExact ? ' · 原文已改，按上下文找到' : '';
  return element(
    'li',
    '',
    element(
      'p',
      'about note',
      `${colourName(note.colour)}${found ? changed : ' · 未能定位：原文里找不到这几句了'}`,
    ),
    quote,
    ...(note.words === '' ? [] : [element('p', 'words written', shorten(note.words, 200))]),
    remove,
  );
}

/** The marks of this page as a list, in reading order; those whose words were not found stand last. */
export function showMarkList(opener: HTMLElement, placed: readonly PlacedNote[], actions: ListActions): void {
  if (!panel) {
    panel = element('div', {
      class: 'mark-list panel under sheet',
      popover: 'auto',
      role: 'dialog',
      'aria-label': '本篇笔记',
    });
    panel.addEventListener('toggle', () => {
      if (!panel?.matches(':popover-open') && document.activeElement === document.body) opener.focus();
    });
    // The button may itself stand in a sheet, which is closed by then.
    (opener.closest('[popover]') ?? opener).after(panel);
  }
  const all = element('a', { href: actions.notesPage, class: 'button' }, '我的笔记（全部、导出、导入）');
  const close = button('关闭', () => panel?.hidePopover());
  panel.replaceChildren(
    element('h2', '', '本篇笔记'),
    ...(actions.keeping === undefined
      ? []
      : [element('p', 'notice', actions.keeping), button('下载备份', actions.backUp)]),
    placed.length === 0
      ? element('p', 'muted', '还没有。选中正文里的文字，点“标记”或“批注”。')
      : element('ul', 'rows', ...placed.map((own) => row(own, actions))),
    element('div', 'acts', all, close),
  );
  panel.showPopover();
  (panel.querySelector('button') ?? panel).focus();
}
