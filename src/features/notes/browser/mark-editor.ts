import { colourName, markColours, type Note } from '../note.ts';
import { placePopover } from '../../../ui/browser/place-popover.ts';
import { make } from '../../tray/browser/make-element.ts';

/** What the editor of a mark hands back. */
export interface EditorActions {
  /** After each change of colour, and when the words rest. */
  change: (note: Note, basedOn: Note) => Promise<string | undefined>;
  remove: (note: Note) => void;
  closed: () => void;
}

/** Time that words rest before they are kept, in ms. */
const restAfter = 500;

function textButton(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', '', words);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

let editor: HTMLElement | undefined;
let finish: (() => void) | undefined;

/** Opens the editor of a mark beside its words. Everything is kept as it is written; closing needs no decision. */
export function openEditor(note: Note, box: DOMRect, toWords: boolean, actions: EditorActions): void {
  if (editor?.matches(':popover-open')) editor.hidePopover();
  if (!editor) {
    editor = make('div', 'mark-editor');
    editor.popover = 'auto';
    editor.setAttribute('role', 'dialog');
    editor.setAttribute('aria-label', '标记与批注');
    editor.addEventListener('toggle', () => {
      if (!editor?.matches(':popover-open')) finish?.();
    });
    (document.querySelector('main') ?? document.body).append(editor);
  }
  const own = editor;
  let current = note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const status = make('p', 'said');
  status.setAttribute('role', 'status');

  const keep = (change: Partial<Note>): void => {
    const before = current;
    current = { ...current, ...change, updated: new Date().toISOString() };
    void actions.change(current, before).then((problem) => {
      status.textContent = problem ?? '已存在这个浏览器里';
    });
  };

  const colours = make('div', 'colours');
  for (const { value } of markColours) {
    const input = make('input');
    input.type = 'radio';
    input.name = 'mark-colour';
    input.value = value;
    input.checked = value === note.colour;
    input.addEventListener('change', () => keep({ colour: value }));
    colours.append(make('label', `colour ${value}`, input, make('span', '', colourName(value))));
  }
  const group = make('fieldset', '', make('legend', 'sr-only', '颜色与线型'), colours);

  const field = make('textarea');
  field.rows = 4;
  field.value = note.words;
  field.maxLength = 20_000;
  const keepWords = (): void => {
    clearTimeout(timer);
    if (field.value !== current.words) keep({ words: field.value });
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keepWords, restAfter);
  });
  finish = () => {
    keepWords();
    finish = undefined;
    actions.closed();
  };

  const others = note.others.map(({ words }) =>
    make('blockquote', 'other', make('p', 'muted', '另一份写的是：'), words),
  );
  own.replaceChildren(
    make('p', 'quote', note.exact.length > 60 ? `${note.exact.slice(0, 60)}…` : note.exact),
    group,
    make('label', 'words', make('span', '', '批注'), field),
    ...others,
    make(
      'div',
      'acts',
      textButton('完成', () => own.hidePopover()),
      textButton('删除标记', () => {
        clearTimeout(timer);
        finish = actions.closed;
        own.hidePopover();
        actions.remove(current);
      }),
    ),
    status,
  );
  own.showPopover();
  placePopover(own, box, 10);
  const chosen = colours.querySelector<HTMLElement>('input:checked');
  (toWords ? field : chosen)?.focus({ preventScroll: true });
}

/** Keeps what stands in the editor and was not kept yet, before the page goes. */
addEventListener('pagehide', () => finish?.());
