import type { DocumentFile, EntryFile, TrayContent } from '../item-files.ts';
import { passageOf } from '../passage.ts';
import { fileOfRef } from '../refs.ts';
import { redirectedRef, type RedirectTable } from '../redirected-ref.ts';

/** What the library has for a reference. `ref` is the one that leads there now: another one where it was renamed. */
export type Lookup =
  | { state: 'found'; ref: string; content: TrayContent }
  | { state: 'unknown' }
  /** The file could not be read: no network, or a fault of the server. Asking again may help. */
  | { state: 'unreachable' };

/** Files read at one time, and the time after which one counts as out of reach, in ms. */
const readers = 6;
const patience = 15_000;

type Answer<File> = { file: File } | 'unknown' | 'unreachable';

/** Reads what a tray's references stand for, each file once, a few at a time. */
export class ItemStore {
  readonly #base: string;
  readonly #files = new Map<string, Promise<Answer<unknown>>>();
  readonly #known = new Map<string, Lookup>();
  readonly #waiting: (() => void)[] = [];
  #reading = 0;

  /** `base` is the path under which the site stands, with a slash at both ends. */
  constructor(base: string) {
    this.#base = base;
  }

  /** What is known without reading anything. */
  known(ref: string): Lookup | undefined {
    return this.#known.get(ref);
  }

  async look(ref: string): Promise<Lookup> {
    const before = this.#known.get(ref);
    if (before && before.state !== 'unreachable') return before;
    const lookup = await this.#find(ref);
    this.#known.set(ref, lookup);
    if (lookup.state === 'found') this.#known.set(lookup.ref, lookup);
    return lookup;
  }

  async #find(ref: string): Promise<Lookup> {
    const here = await this.#content(ref);
    if (here === 'unreachable') return { state: here };
    if (here !== 'unknown') return { state: 'found', ref, content: here.file };
    const table = await this.#read<RedirectTable>('redirects.json');
    // A site without a table of redirects has none to follow.
    if (table === 'unreachable') return { state: table };
    const moved = table === 'unknown' ? undefined : redirectedRef(ref, table.file);
    const there = moved === undefined ? 'unknown' : await this.#content(moved);
    if (moved === undefined || typeof there === 'string') {
      return { state: there === 'unreachable' ? there : 'unknown' };
    }
    return { state: 'found', ref: moved, content: there.file };
  }

  async #content(ref: string): Promise<Answer<TrayContent>> {
    const [path = '', part] = ref.split('#');
    const answer = await this.#read<EntryFile | DocumentFile>(fileOfRef(ref));
    if (typeof answer === 'string') return answer;
    if (!('parts' in answer.file)) return { file: answer.file };
    const passage = passageOf(answer.file, path.split('/')[1] ?? '', part ?? '');
    return passage ? { file: passage } : 'unknown';
  }

  #read<File>(path: string): Promise<Answer<File>> {
    const known = this.#files.get(path);
    if (known) return known as Promise<Answer<File>>;
    const answer = this.#inTurn(() => this.#fetch(path)).then((got) => {
      if (got === 'unreachable') this.#files.delete(path);
      return got;
    });
    this.#files.set(path, answer);
    return answer as Promise<Answer<File>>;
  }

  async #fetch(path: string): Promise<Answer<unknown>> {
    try {
      const response = await fetch(this.#base + path, { signal: AbortSignal.timeout(patience) });
      if (response.status === 404 || response.status === 410) return 'unknown';
      if (!response.ok) return 'unreachable';
      // Some hosts answer an unknown address with a page.
      if (!(response.headers.get('content-type') ?? '').includes('json')) return 'unknown';
      return { file: await response.json() };
    } catch {
      return 'unreachable';
    }
  }

  async #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#reading >= readers) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#reading += 1;
    try {
      return await task();
    } finally {
      this.#reading -= 1;
      this.#waiting.shift()?.();
    }
  }
}
