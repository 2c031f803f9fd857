import { button, element } from '../../../ui/browser/element.ts';
import { keepFocus } from '../../../ui/browser/keep-focus.ts';

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
      if (before) keepFocus(before, () => before.remove());
      this.#shown.delete(name);
      return;
    }
    const buttons = actions.map(({ words: label, act }) => button(label, act));
    const notice = element(
      'div',
      { class: 'notice', 'data-notice': name },
      element('p', '', words),
      ...buttons,
    );
    if (before) before.replaceWith(notice);
    else this.#place.append(notice);
    this.#shown.set(name, notice);
  }
}
