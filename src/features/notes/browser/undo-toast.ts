import { make } from '../../tray/browser/make-element.ts';

/** Time that the way back stands, in ms. */
const stays = 15_000;

let toast: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was taken away, with a button that brings it back. */
export function sayUndo(words: string, undo: () => void): void {
  if (!toast) {
    toast = make('div', 'undo-toast');
    toast.setAttribute('role', 'status');
    document.body.append(toast);
  }
  const own = toast;
  const clear = (): void => own.replaceChildren();
  const button = make('button', '', '撤销');
  button.type = 'button';
  button.addEventListener('click', () => {
    clear();
    undo();
  });
  own.replaceChildren(make('span', '', words), button);
  clearTimeout(timer);
  timer = setTimeout(clear, stays);
}
