import { colourName, type Note } from '../note.ts';
import { make } from '../../tray/browser/make-element.ts';

/** What is known of the place of a note's words in the text of today. */
export type Place = 'unknown' | 'same' | 'changed' | 'lost' | 'gone';

interface RowActions {
  base: string;
  /** Address of the text today; it may have moved since. */
  source: string;
  place: Place;
  keep: (note: Note, basedOn: Note) => void;
  remove: (note: Note) => void;
}

const placeWords: Readonly<Record<Place, string>> = {
  unknown: '',
  same: '',
  changed: '原文后来改过，已按上下文找到新的位置。',
  lost: '未能定位：今天的原文里找不到这几句，摘录照旧留在这里。',
  gone: '未能定位：没有读到这篇文献，它可能已撤下，也可能断了网。摘录照旧留在这里。',
};

const day = (iso: string): string => new Date(iso).toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' }); // prettier-ignore

function button(words: string, label: string, act: () => void): HTMLButtonElement {
  const own = make('button', '', words);
  own.type = 'button';
  own.setAttribute('aria-label', `${words}：${label}`);
  own.addEventListener('click', act);
  return own;
}

/** Opens a field for the words of a note in its row. */
function editWords(row: HTMLElement, note: Note, keep: RowActions['keep']): void {
  const field = make('textarea');
  field.rows = 4;
  field.value = note.words;
  field.maxLength = 20_000;
  field.setAttribute('aria-label', '批注');
  const finish = (): void => {
    // Gone before the list is drawn anew, which waits for whoever still writes.
    row.querySelector('[data-field]')?.remove();
    if (field.value !== note.words)
      keep({ ...note, words: field.value, updated: new Date().toISOString() }, note);
  };
  const done = make('button', '', '完成');
  done.type = 'button';
  done.addEventListener('click', finish);
  const box = make('div', '', field, make('p', 'acts', done));
  box.dataset['field'] = '';
  row.querySelector('[data-field]')?.remove();
  row.append(box);
  field.focus();
}

/** A note on its page: quotation, words, other versions of them, and what can be done. */
export function noteRow(note: Note, { base, source, place, keep, remove }: RowActions): HTMLLIElement {
  const row = make('li');
  row.dataset['note'] = note.id;
  const name = note.exact.slice(0, 20);
  const link = make('a', '', '到原文');
  link.href = `${base}${source}/?note=${note.id}${note.part === '' ? '' : `#${note.part}`}`;
  link.setAttribute('aria-label', `到原文：${name}`);
  const sample = make('span', `mark-sample ${note.colour}`, colourName(note.colour));
  const others = note.others.map((other, index) => {
    const rest = note.others.filter((_, own) => own !== index);
    const now = (): string => new Date().toISOString();
    return make(
      'div',
      'other',
      make('p', 'muted', `另一份写的是（${day(other.updated)}）：`),
      make('p', '', other.words),
      make(
        'p',
        'acts',
        button(
          '改用这一份',
          name,
          () =>
          keep({ ...note, words: other.words, updated: now(), others: note.words === '' ? rest : [...rest, { words: note.words, updated: note.updated }] }, note), // prettier-ignore
        ),
        button('删去这一份', name, () => keep({ ...note, updated: now(), others: rest }, note)),
      ),
    );
  });
  row.append(
    make('blockquote', 'quote', note.exact),
    make('p', 'about', sample, ` · ${day(note.updated)}`),
    ...(placeWords[place] === '' ? [] : [make('p', 'lost', placeWords[place])]),
    ...(note.words === '' ? [] : [make('p', 'words', note.words)]),
    ...others,
    make(
      'p',
      'acts',
      link,
      button(note.words === '' ? '写批注' : '改批注', name, () => editWords(row, note, keep)),
      button('删除', name, () => remove(note)),
    ),
  );
  return row;
}
