import { choiceWords, fewest, idsFrom, limitBoxes, queryForIds, wordsForAll } from './compare-choice.ts';

/** Shows the chosen columns of the table of all cases; the address holds the choice. */
export function startCompareTable(): void {
  const table = document.querySelector<HTMLElement>('[data-compare-table]');
  const form = document.querySelector<HTMLFormElement>('[data-compare-chooser]');
  const words = document.querySelector<HTMLElement>('[data-compare-words]');
  const details = document.querySelector<HTMLDetailsElement>('[data-compare-details]');
  if (!table || !form || !words || !details) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const known = new Set(boxes.map(({ value }) => value));
  const cells = [...table.querySelectorAll<HTMLElement>('[data-case]')];

  const show = (ids: readonly string[]): void => {
    const isChosen = ids.length >= fewest;
    for (const cell of cells) cell.hidden = isChosen && !ids.includes(cell.dataset['case'] ?? '');
    for (const box of boxes) box.checked = ids.includes(box.value);
    limitBoxes(boxes);
    table.toggleAttribute('data-chosen', isChosen);
    words.textContent = isChosen ? choiceWords(ids.length) : wordsForAll(ids.length, boxes.length);
  };
  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  form.addEventListener('change', () => {
    history.replaceState(null, '', `${location.pathname}${queryForIds(chosen())}`);
    show(chosen());
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.replaceState(null, '', location.pathname);
    show([]);
  });
  const follow = (): void => show(idsFrom(location.search, known));
  addEventListener('popstate', follow);
  addEventListener('pageshow', follow);
  follow();
  details.open = chosen().length < fewest;
}
