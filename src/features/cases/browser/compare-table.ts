import { rememberChoice, rememberedChoice } from '../../../ui/browser/address-choice.ts';
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

  const tools = document.querySelector<HTMLElement>('[data-compare-tools]');
  const same = document.querySelector<HTMLInputElement>('[data-compare-same]');
  const switches = [...document.querySelectorAll<HTMLElement>('[data-compare-show]')];
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')];

  /** On a phone, the one case whose cells stand in the cards. */
  const showOne = (shown: string | undefined): void => {
    for (const cell of cells) cell.toggleAttribute('data-away', cell.dataset['case'] !== shown);
    for (const own of switches) {
      own.setAttribute('aria-pressed', String(own.dataset['compareShow'] === shown));
    }
  };
  /** Rows that say of every chosen case the same stay away where the reader wants to see what differs. */
  const hideSame = (): void => {
    for (const row of rows) {
      const said = [...row.querySelectorAll<HTMLElement>('td:not([hidden])')].map(({ textContent }) =>
        textContent.trim(),
      );
      row.hidden = same?.checked === true && said.length > 1 && new Set(said).size === 1;
    }
  };

  const show = (ids: readonly string[]): void => {
    const isChosen = ids.length >= fewest;
    for (const cell of cells) cell.hidden = isChosen && !ids.includes(cell.dataset['case'] ?? '');
    for (const box of boxes) box.checked = ids.includes(box.value);
    limitBoxes(boxes);
    table.toggleAttribute('data-chosen', isChosen);
    if (tools) tools.hidden = !isChosen;
    for (const own of switches) own.hidden = !ids.includes(own.dataset['compareShow'] ?? '');
    const offered = switches.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['compareShow']);
    const last = rememberedChoice('show');
    showOne(offered.includes(last) ? last : offered[0]);
    hideSame();
    words.textContent = isChosen ? choiceWords(ids.length) : wordsForAll(ids.length, boxes.length);
  };
  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  for (const own of switches) {
    own.addEventListener('click', () => {
      showOne(own.dataset['compareShow']);
      rememberChoice('show', own.dataset['compareShow'] ?? '');
    });
  }
  same?.addEventListener('change', () => {
    hideSame();
    rememberChoice('differing', same.checked ? 'only' : '');
  });
  form.addEventListener('change', () => {
    history.replaceState(null, '', `${location.pathname}${queryForIds(chosen())}`);
    if (same?.checked) rememberChoice('differing', 'only');
    show(chosen());
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.replaceState(null, '', location.pathname);
    if (same) same.checked = false;
    show([]);
  });
  const follow = (): void => {
    if (same) same.checked = rememberedChoice('differing') === 'only';
    show(idsFrom(location.search, known));
  };
  addEventListener('popstate', follow);
  addEventListener('pageshow', follow);
  follow();
  details.open = chosen().length < fewest;
}
