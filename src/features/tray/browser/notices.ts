import { make } from './make-element.ts';

export interface NoticeAction {
  words: string;
  act: () => void;
}

/** Messages that stay until they no longer hold, one of each name. */
export class Notices {
  readonly #place: HTMLElement;
  readonly #shown = new Map<string, HTMLElement>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a message under its name, or takes it away where there are no words. */
  show(name: string, words: string | undefined, actions: readonly NoticeAction[] = []): void {
    const before = this.#shown.get(name);
    if (words === undefined) {
      before?.remove();
      this.#shown.delete(name);
      return;
    }
    const buttons = actions.map(({ words: label, act }) => {
      const button = make('button', '', label);
      button.type = 'button';
      button.addEventListener('click', () => act());
      return button;
    });
    const notice = make('div', 'notice', make('p', '', words), ...buttons);
    notice.dataset['notice'] = name;
    if (before) before.replaceWith(notice);
    else this.#place.append(notice);
    this.#shown.set(name, notice);
  }
}
