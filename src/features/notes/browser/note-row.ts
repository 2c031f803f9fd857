import { colourName, longestWords, type Note } from '../note.ts';
import { button, element } from '../../../ui/browser/element.ts';

/** How a note stands to the text that it was made on, as that is today. */
export interface NotePlace {
  state: 'same' | 'changed' | 'lost' | 'gone';
  /** What the text says of itself there: that it was changed since, and how; '' for the last text of a policy. */
  later: string;
}

interface RowActions {
  base: string;
  /** Address of the text today; it may have moved since. */
  source: string;
  /** Undefined until the text was read. */
  place: NotePlace | undefined;
  keep: (note: Note, basedOn: Note) => void;
  remove: (note: Note) => void;
}

const placeWords: Readonly<Record<NotePlace['state'], string>> = {
  same: '',
  changed: '原文后来改过，已按上下文找到新的位置。',
  lost: '未能定位：今天的原文里找不到这几句，摘录照旧留在这里。',
  gone: '未能定位：没有读到这篇文献，它可能已撤下，也可能断了网。摘录照旧留在这里。',
};

const day = (iso: string): string => new Date(iso).toLocaleDateString('zh-CN', { dateStyle: 'long' });

const now = (): string => new Date().toISOString();

/** Opens a field for the words of a note in its row. */
function editWords(row: HTMLElement, note: Note, keep: RowActions['keep']): void {
  const field = element('textarea', { rows: 4, maxlength: longestWords, 'aria-label': '批注' });
  field.value = note.words;
  const finish = (): void => {
    // Removed before the list is drawn again, which waits while a reader is writing.
    row.querySelector('[data-field]')?.remove();
    row.querySelector<HTMLElement>('[data-words]')?.focus();
    if (field.value !== note.words) keep({ ...note, words: field.value, updated: now() }, note);
  };
  const box = element('div', { 'data-field': true }, field, element('p', 'acts', button('完成', finish)));
  row.querySelector('[data-field]')?.remove();
  row.append(box);
  field.focus();
}

/** What is said of the place of a note, a paragraph each. */
export const rowWords = (place: NotePlace | undefined): string[] =>
  place ? [place.later, placeWords[place.state]].filter((words) => words !== '') : [];

/** A note on its page: quotation, words, other versions of them, and what can be done. */
export function noteRow(note: Note, { base, source, place, keep, remove }: RowActions): HTMLLIElement {
  const row = element('li', { class: 'flow', 'data-note': note.id });
  const name = note.exact.slice(0, 20);
  const href = `${base}${source}/?note=${note.id}${note.part === '' ? '' : `#${note.part}`}`;
  const link = element('a', { href, class: 'alone', 'aria-label': `到原文：${name}` }, '到原文');
  const act = (words: string, does: () => void, part = 'act'): HTMLButtonElement =>
    button(words, does, { 'aria-label': `${words}：${name}`, [`data-${part}`]: true });
  const sample = element('span', `mark-sample ${note.colour}`, colourName(note.colour));
  const others = note.others.map((other, index) => {
    const rest = note.others.filter((_, own) => own !== index);
    const kept = note.words === '' ? rest : [...rest, { words: note.words, updated: note.updated }];
    return element(
      'div',
      'other box',
      element('p', 'muted', `另一份写的是（${day(other.updated)}）：`),
      element('p', 'written', other.words),
      element(
        'p',
        'acts',
        act('改用这一份', () => keep({ ...note, words: other.words, updated: now(), others: kept }, note)),
        act('删去这一份', () => keep({ ...note, updated: now(), others: rest }, note)),
      ),
    );
  });
  row.append(
    element('blockquote', 'quote', note.exact),
    element('p', 'about note', sample, ` · ${day(note.updated)}`),
    ...rowWords(place).map((words) => element('p', 'lost small strong', words)),
    ...(note.words === '' ? [] : [element('p', 'words written', note.words)]),
    ...others,
    element(
      'p',
      'acts no-print',
      link,
      act(note.words === '' ? '写批注' : '改批注', () => editWords(row, note, keep), 'words'),
      act('删除', () => remove(note), 'remove'),
    ),
  );
  return row;
}
