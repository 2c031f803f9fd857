import type { StudyCard } from '../cards/card.ts';
import type { CardFile, CardIndex, CardSet, SetKind } from '../cards/index-file.ts';
import { trayCards } from '../quiz/tray-cards.ts';
import { decodeTray } from '../../tray/tray-code.ts';
import { refsOf, type Tray } from '../../tray/tray.ts';

/** A choice of cards: all of them, a set by its kind and id, or those of a tray by the code of its address. */
export type Choice = { kind: 'all' } | { kind: SetKind; id: string } | { kind: 'tray'; code: string };

/** What a tray is called among the sets. */
export const trayName = ({ title }: Tray): string => title.trim() || '备课篮';

/** Time after which a file counts as out of reach, in ms. */
const patience = 15_000;

/** Reads the files of cards, each once. */
export class DeckReader {
  readonly #base: string;
  readonly #files = new Map<string, Promise<unknown>>();

  /** `base` is the path under which the site stands, with a slash at both ends. */
  constructor(base: string) {
    this.#base = base;
  }

  /** What can be chosen. */
  index(): Promise<CardIndex> {
    return this.#read<CardIndex>('index.json').then((index) => {
      if (!index) throw new Error('no index');
      return index;
    });
  }

  /** The cards of a choice, with its name; undefined where there is no such set. Fails where the network does. */
  async cards(choice: Choice): Promise<{ name: string; cards: StudyCard[] } | undefined> {
    if (choice.kind === 'all') return { name: '全部', cards: await this.#all() };
    if (choice.kind !== 'tray') return this.#set(choice.kind, choice.id);
    const { tray } = decodeTray(choice.code);
    return { name: trayName(tray), cards: trayCards(await this.#all(), refsOf(tray)) };
  }

  async #all(): Promise<StudyCard[]> {
    const { topics } = await this.index();
    const sets = await Promise.all(topics.map(({ id }) => this.#set('topic', id)));
    const cards = new Map(sets.flatMap((set) => set?.cards ?? []).map((card) => [card.id, card]));
    return [...cards.values()];
  }

  async #set(kind: SetKind, id: string): Promise<{ name: string; cards: StudyCard[] } | undefined> {
    const first = await this.#read<CardFile>(`${kind}/${id}/1.json`);
    if (!first) return undefined;
    const rest = await Promise.all(
      Array.from({ length: first.files - 1 }, (_, index) =>
        this.#read<CardFile>(`${kind}/${id}/${index + 2}.json`),
      ),
    );
    return {
      name: (first satisfies CardSet).name,
      cards: [first, ...rest].flatMap((file) => file?.list ?? []),
    };
  }

  #read<File>(path: string): Promise<File | undefined> {
    const known = this.#files.get(path) as Promise<File | undefined> | undefined;
    if (known) return known;
    const file = this.#fetch<File>(path);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }

  async #fetch<File>(path: string): Promise<File | undefined> {
    const response = await fetch(`${this.#base}study-cards/${path}`, {
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // Some hosts answer an unknown address with a page.
    if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
    return (await response.json()) as File;
  }
}
