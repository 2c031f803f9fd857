import { button, element } from '../../../ui/browser/element.ts';

/** Time that the way back stands, in ms. */
const stays = 15_000;

let toast: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was taken away, with a button that brings it back. */
export function sayUndo(words: string, undo: () => void): void {
  if (!toast) {
    toast = element('div', { class: 'undo-toast toast', role: 'status' });
    document.body.append(toast);
  }
  const own = toast;
  const clear = (): void => own.replaceChildren();
  const back = button('撤销', () => {
    clear();
    undo();
  });
  own.replaceChildren(element('span', '', words), back);
  clearTimeout(timer);
  timer = setTimeout(clear, stays);
}
