import { isMarkColour, markColours, colourName, type Note } from '../note.ts';
import { rememberChoice, rememberedChoice } from '../../../ui/browser/address-choice.ts';
import { element } from '../../../ui/browser/element.ts';
import { partsOf } from '../../../ui/browser/parts-of.ts';
import { Notices } from '../../tray/browser/notices.ts';
import { checkPlaces } from './check-places.ts';
import { fetchMoves, type Moves } from './fetch-moves.ts';
import { focusNote, keepNoteFocus } from './note-focus.ts';
import { noteRow, rowWords, type NotePlace } from './note-row.ts';
import { keepingWords, NoteStore } from './note-store.ts';
import { saveNotes } from './save-notes.ts';
import { sayUndo } from './undo-toast.ts';

/** Notes drawn at first, and more at each wish. */
const pageOfNotes = 100;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Makes the page of notes work: find, read, change, take away, carry along. */
export function startNotesPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const one = partsOf(root);
  const store = new NoteStore(base);
  const notices = new Notices(one('notices'));
  // Beside the buttons, apart from the count of the list, which changes with what is done.
  const outcome = new Notices(one('outcome'));
  const query = one<HTMLInputElement>('query');
  const colour = one<HTMLSelectElement>('colour');
  const order = one<HTMLSelectElement>('order');
  const places = new Map<string, NotePlace>();
  const checked = new Set<string>();
  let moves: Moves = {};
  let shown = pageOfNotes;
  let notes: Note[] = [];

  colour.append(
    new Option('全部', ''),
    ...markColours.map(({ value }) => new Option(colourName(value), value)),
  );
  const tell = (words: string): void =>
    outcome.show('import', words, [{ words: '知道了', act: () => outcome.show('import', undefined) }]);
  const sourceOf = (note: Note): string => moves[note.source] ?? note.source;
  const fits = (note: Note): boolean => {
    const words = plain(query.value);
    const all = plain(
      [note.title, note.exact, note.words, ...note.others.map((own) => own.words)].join('\n'),
    );
    return all.includes(words) && (!isMarkColour(colour.value) || note.colour === colour.value);
  };
  const bringBack = async (note: Note): Promise<void> => {
    await store.put(note);
    await load();
    one('list')
      .querySelector<HTMLElement>(`[data-note="${CSS.escape(note.id)}"] [data-words]`)
      ?.focus();
  };
  const remove = (note: Note): void => {
    void store.remove(note);
    sayUndo('已删除 1 条笔记。', () => void bringBack(note));
  };
  const row = (note: Note): HTMLElement =>
    noteRow(note, {
      base,
      source: sourceOf(note),
      place: places.get(note.id),
      keep: (changed, before) => void store.put(changed, before),
      remove,
    });

  const groupHead = (note: Note): HTMLElement => {
    const link = element('a', 'name calm', note.title === '' ? note.source : note.title);
    link.href = `${base}${sourceOf(note)}/`;
    return element('h2', 'group below-much', link);
  };

  const draw = (): void => keepNoteFocus(one('list'), query, drawAnew);
  const drawAnew = (): void => {
    const found = notes.filter(fits);
    const list = one('list');
    const byDate = found.toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
    const drawn = (order.value === 'date' ? byDate : found).slice(0, shown);
    if (order.value === 'date') list.replaceChildren(element('ol', 'rows', ...drawn.map(row)));
    else {
      const groups = [...Map.groupBy(drawn, sourceOf).values()];
      list.replaceChildren(
        ...groups.flatMap((own) => {
          const latest = own.reduce((best, note) => (note.updated > best.updated ? note : best));
          return [groupHead(latest), element('ol', 'rows', ...own.map(row))];
        }),
      );
    }
    if (found.length === 0) {
      const none = '还没有笔记。打开一篇文献，选中文字，点“标记”或“批注”。';
      list.replaceChildren(element('p', 'empty muted', notes.length === 0 ? none : '没有合乎条件的笔记。'));
    }
    const isAll = found.length === notes.length;
    const total = `共 ${notes.length} 条`;
    const count = isAll ? `${total}。` : `${total}，合乎条件的 ${found.length} 条。`;
    one('count').textContent = notes.length === 0 ? '' : count;
    const more = found.length - drawn.length;
    one('more').hidden = more === 0;
    one('more').textContent = `再列 ${Math.min(pageOfNotes, more)} 条（还有 ${more} 条）`;
    const problem = keepingWords(store.keeping);
    notices.show('keeping', problem, [{ words: '下载备份', act: () => void download('json') }]);
    for (const own of root.querySelectorAll<HTMLButtonElement>('[data-export]'))
      own.disabled = notes.length === 0;
  };

  /** What the list says of the places of notes. */
  const shownOf = (own: readonly Note[]): string =>
    JSON.stringify(own.map(({ id }) => rowWords(places.get(id))));
  /** Reads each text once, one after the other, and says where words were not found. */
  const check = async (): Promise<void> => {
    for (const [source, own] of Map.groupBy(notes, sourceOf)) {
      if (checked.has(source)) continue;
      checked.add(source);
      const before = shownOf(own);
      for (const [id, place] of await checkPlaces(base, source, own)) places.set(id, place);
      if (shownOf(own) !== before) draw();
    }
  };

  const load = async (): Promise<void> => {
    const position = (note: Note): string => note.part.replace(/\d+/g, (digits) => digits.padStart(4, '0'));
    notes = (await store.all()).toSorted(
      (a, b) => a.source.localeCompare(b.source) || position(a).localeCompare(position(b)),
    );
    const isWriting = document.activeElement?.closest('[data-field]');
    if (isWriting && (isWriting.querySelector('textarea')?.value ?? '') !== '') {
      notices.show('stale', '另一个标签页改了笔记。写完这一条点“完成”，两边写的都会留下。');
      return;
    }
    notices.show('stale', undefined);
    draw();
    // Only now, so that nothing of the page moves.
    root.hidden = false;
    await check();
  };

  const download = async (kind: 'md' | 'json'): Promise<void> => {
    const all = await store.all();
    const site = root.dataset['site'] || new URL(base, location.href).href;
    const later = new Map(Array.from(places, ([id, own]) => [id, own.later]));
    await saveNotes(all, kind, site, later);
    tell(`已导出 ${all.length} 条。`);
  };

  const takeIn = async (file: File): Promise<void> => {
    tell('正在读取…');
    const { readInWorker } = await import('./read-in-worker.ts');
    const read = await readInWorker(file);
    if ('problem' in read) {
      tell(read.problem);
      return;
    }
    const taken = await store.takeIn(read.notes);
    checked.clear();
    await load();
    const facts = [
      `新增 ${taken.added} 条`,
      taken.updated > 0 ? `更新 ${taken.updated} 条` : '',
      taken.same > 0 ? `${taken.same} 条本来就有` : '',
      taken.keptBoth > 0 ? `${taken.keptBoth} 条两边写得不一样，都留下了` : '',
      read.unread > 0 ? `${read.unread} 条读不懂，没有导入` : '',
    ].filter((fact) => fact !== '');
    tell(`导入完毕：${facts.join('，')}。`);
  };

  for (const [name, control] of [
    ['q', query],
    ['colour', colour],
    ['order', order],
  ] as const) {
    const last = rememberedChoice(name);
    if (control instanceof HTMLInputElement) control.value = last;
    else
      control.selectedIndex = Math.max(
        0,
        [...control.options].findIndex(({ value }) => value === last),
      );
    control.addEventListener('input', () => {
      rememberChoice(name, control === order && order.value === 'text' ? '' : control.value);
      shown = pageOfNotes;
      draw();
    });
  }
  query.form?.addEventListener('submit', (event) => event.preventDefault());
  one('more').addEventListener('click', () => {
    const first = shown;
    shown += pageOfNotes;
    draw();
    focusNote(one('list'), first);
  });
  for (const own of root.querySelectorAll<HTMLElement>('[data-export]')) {
    own.addEventListener('click', () => void download(own.dataset['export'] === 'md' ? 'md' : 'json'));
  }
  const input = one<HTMLInputElement>('file');
  one('import').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void takeIn(file);
    input.value = '';
  });
  store.onChange(() => void load());
  const open = async (): Promise<void> => {
    moves = await fetchMoves(base);
    await load();
  };
  void open();
}
