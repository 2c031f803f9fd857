import { rememberChoice } from '../../../ui/browser/address-choice.ts';
import { choiceWords, fewest, idsFrom, limitBoxes, queryForIds } from './compare-choice.ts';

/** Lets a reader tick two to four cases of a list and go to the table of them; the address holds the ticks. */
export function startComparePicker(): void {
  const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
  const words = form?.querySelector<HTMLElement>('[data-compare-words]');
  const button = form?.querySelector<HTMLButtonElement>('[data-compare-go]');
  const bar = form?.querySelector<HTMLElement>('[data-compare-bar]');
  if (!form || !words || !button || !bar) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-compare-pick]')];
  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const show = (): void => {
    const count = chosen().length;
    bar.hidden = count === 0;
    words.textContent = choiceWords(count);
    button.disabled = count < fewest;
    limitBoxes(boxes);
  };
  form.addEventListener('change', () => {
    rememberChoice('ids', chosen().join(','));
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen().length >= fewest) location.assign(`${form.action}${queryForIds(chosen())}`);
  });
  const known = new Set(boxes.map(({ value }) => value));
  const follow = (): void => {
    const ids = idsFrom(location.search, known);
    for (const box of boxes) box.checked = ids.includes(box.value);
    show();
  };
  addEventListener('popstate', follow);
  // The browser may give a page back with its boxes as they were.
  addEventListener('pageshow', follow);
  follow();
}
