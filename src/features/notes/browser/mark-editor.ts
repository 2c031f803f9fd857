import { colourName, longestWords, markColours, type Note } from '../note.ts';
import { button, element } from '../../../ui/browser/element.ts';
import { placePopover } from '../../../ui/browser/place-popover.ts';

/** What the editor of a mark hands back. */
export interface EditorActions {
  /** After each change of colour, and when the words rest. */
  change: (note: Note, basedOn: Note) => Promise<string | undefined>;
  remove: (note: Note) => void;
  closed: () => void;
}

/** Time that words rest before they are kept, in ms. */
const restAfter = 500;

let editor: HTMLElement | undefined;
let finish: (() => void) | undefined;

/** Opens the editor of a mark beside its words. Everything is kept as it is written; closing needs no decision. */
export function openEditor(note: Note, box: DOMRect, toWords: boolean, actions: EditorActions): void {
  if (editor?.matches(':popover-open')) editor.hidePopover();
  if (!editor) {
    editor = element('div', {
      class: 'mark-editor panel sheet',
      popover: 'auto',
      role: 'dialog',
      'aria-label': '标记与批注',
    });
    // Before it is gone from sight: who saw it close may leave the page at once.
    editor.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'closed') finish?.();
    });
    (document.querySelector('main') ?? document.body).append(editor);
  }
  const own = editor;
  let current = note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const status = element('p', { class: 'said', role: 'status' });

  const keep = (change: Partial<Note>): void => {
    const before = current;
    current = { ...current, ...change, updated: new Date().toISOString() };
    void actions.change(current, before).then((problem) => {
      status.textContent = problem ?? '已存在这个浏览器里';
    });
  };

  const colours = element('div', 'colours');
  for (const { value } of markColours) {
    const checked = value === note.colour;
    const input = element('input', { type: 'radio', name: 'mark-colour', value, checked });
    input.addEventListener('change', () => keep({ colour: value }));
    colours.append(element('label', `colour check ${value}`, input, element('span', '', colourName(value))));
  }
  const group = element('fieldset', '', element('legend', 'sr-only', '颜色与线型'), colours);

  const field = element('textarea', { rows: 4, maxlength: longestWords });
  field.value = note.words;
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
    element('blockquote', 'other quote muted', element('p', 'muted', '另一份写的是：'), words),
  );
  own.replaceChildren(
    element('p', 'quote muted', note.exact.length > 60 ? `${note.exact.slice(0, 60)}…` : note.exact),
    group,
    element('label', 'field', element('span', '', '批注'), field),
    ...others,
    element(
      'div',
      'acts',
      button('完成', () => own.hidePopover()),
      button('删除标记', () => {
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
