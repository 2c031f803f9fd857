import { createStore, entries, get, promisifyRequest, update, type UseStore } from 'idb-keyval';
import { refusalOf, type Keeping } from '../../../ui/browser/keeping.ts';
import { mergeNote, mergeNotes, type MergeOutcome } from '../merge-notes.ts';
import type { Note } from '../note.ts';

/** In localStorage under this name, with the base path after it, once there are notes: pages without look no further. */
const notesFlag = 'notes:';

/** A note as it is written here, with the words that another tab wrote meanwhile beside its own. */
function besideOther(stored: Note, note: Note): Note {
  const updated = stored.updated > note.updated ? stored.updated : note.updated;
  const { words, colour, others } = note;
  return {
    ...mergeNote(stored, { ...note, updated }),
    words,
    colour,
    others: [...others, { words: stored.words, updated: stored.updated }],
  };
}

/** The notes that this browser keeps for the site under `base`: one record for each text, changed in one transaction. */
export class NoteStore {
  /** Where the browser does not keep what is written, it stays in memory as long as the page is open. */
  keeping: Keeping = 'kept';
  readonly #base: string;
  readonly #store: UseStore | undefined;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners: (() => void)[] = [];
  /** What could not be written, by text; it is tried again with each change. */
  readonly #unkept = new Map<string, Note[]>();

  constructor(base: string) {
    this.#base = base;
    try {
      this.#store = createStore(`notes:${base}`, 'texts');
    } catch {
      this.keeping = 'refused';
    }
    if ('BroadcastChannel' in globalThis) {
      this.#channel = new BroadcastChannel(`notes:${base}`);
      this.#channel.addEventListener('message', () => this.#tell());
    }
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#tell();
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after each change, in this tab or another. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The notes of one text. */
  async notesOf(source: string): Promise<Note[]> {
    const unkept = this.#unkept.get(source);
    if (unkept) return unkept;
    try {
      return (await get<Note[]>(source, this.#store)) ?? [];
    } catch {
      this.keeping = 'refused';
      return [];
    }
  }

  /** Every note. */
  async all(): Promise<Note[]> {
    const kept = new Map<string, Note[]>();
    try {
      for (const [source, notes] of await entries<string, Note[]>(this.#store)) kept.set(source, notes);
    } catch {
      this.keeping = 'refused';
    }
    for (const [source, notes] of this.#unkept) kept.set(source, notes);
    return [...kept.values()].flat();
  }

  async #change(source: string, change: (notes: Note[]) => Note[]): Promise<void> {
    const unkept = this.#unkept.get(source);
    const apply = (stored: Note[] | undefined): Note[] =>
      change(unkept ? mergeNotes(stored ?? [], unkept).notes : (stored ?? []));
    try {
      await update<Note[]>(source, apply, this.#store);
      this.#unkept.delete(source);
      if (this.#unkept.size === 0) this.keeping = 'kept';
      this.#flag();
    } catch (error) {
      const now = await this.notesOf(source);
      this.keeping = refusalOf(error);
      this.#unkept.set(source, change(now));
    }
    this.#channel?.postMessage(source);
    this.#tell();
  }

  #flag(): void {
    try {
      localStorage.setItem(notesFlag + this.#base, 'on');
    } catch {
      // Then every page looks for itself.
    }
  }

  /** Keeps a note; `basedOn` is the version that was edited: words that another tab wrote meanwhile stay beside. */
  async put(note: Note, basedOn?: Note): Promise<void> {
    await this.#change(note.source, (notes) => {
      const stored = notes.find(({ id }) => id === note.id);
      const isOurs = !stored || !basedOn || stored.words === basedOn.words || stored.words === note.words;
      return [...notes.filter(({ id }) => id !== note.id), isOurs ? note : besideOther(stored, note)];
    });
  }

  async remove({ id, source }: Pick<Note, 'id' | 'source'>): Promise<void> {
    await this.#change(source, (notes) => notes.filter((note) => note.id !== id));
  }

  /** Takes in what a file brings, all in one transaction or nothing. */
  async takeIn(coming: readonly Note[]): Promise<MergeOutcome> {
    const bySource = (notes: readonly Note[]) => Map.groupBy(notes, ({ source }) => source);
    let outcome = mergeNotes(await this.all(), coming);
    try {
      const store = this.#store;
      if (!store) throw new DOMException('no storage', 'SecurityError');
      await store('readwrite', async (texts) => {
        const stored = (await promisifyRequest<Note[][]>(texts.getAll() as IDBRequest<Note[][]>)).flat();
        const ids = new Set(stored.map(({ id }) => id));
        const unkept = [...this.#unkept.values()].flat().filter(({ id }) => !ids.has(id));
        outcome = mergeNotes([...stored, ...unkept], coming);
        for (const [source, notes] of bySource(outcome.notes)) texts.put(notes, source);
        await promisifyRequest(texts.transaction);
      });
      this.#unkept.clear();
      this.keeping = 'kept';
      this.#flag();
    } catch (error) {
      this.keeping = refusalOf(error);
      for (const [source, notes] of bySource(outcome.notes)) this.#unkept.set(source, notes);
    }
    this.#channel?.postMessage('');
    this.#tell();
    return outcome;
  }
}

/** Why notes are not kept, in one sentence; undefined where they are. */
export const keepingWords = (keeping: Keeping): string | undefined =>
  ({
    kept: undefined,
    refused: '浏览器不许本站存储，标记和批注只留到关闭本页为止；请下载备份。',
    full: '浏览器给本站的存储已满，刚才的标记和批注只留到关闭本页为止；请下载备份，再腾出空间。',
  })[keeping];
