import { button, element } from '../../../ui/browser/element.ts';
import { say } from '../../../ui/browser/say.ts';

/** Time that the way back stands, in ms. */
const stays = 15_000;

/** Says what was taken away, with a button that brings it back. */
export function sayUndo(words: string, undo: () => void): void {
  const back = button('撤销', () => {
    silence();
    undo();
  });
  const silence = say([element('span', '', words), back], stays);
}
