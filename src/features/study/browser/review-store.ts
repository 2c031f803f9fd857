import { createStore, delMany, entries, get, keys, set, update, type UseStore } from 'idb-keyval';
import { refusalOf, type Keeping } from '../../../ui/browser/keeping.ts';
import { joinRecords, type ReviewRecord } from '../schedule/reviews.ts';

/** How long the browser may take to open its store, in ms. */
const patience = 5_000;

const prefix = 'card ';
const settingKey = 'new-per-day';

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The reviews of this browser. Where it keeps none, they live as long as the page, and `keeping` says so. */
export class ReviewStore {
  readonly #store: UseStore | undefined;
  readonly #channel: BroadcastChannel | undefined;
  readonly #records = new Map<string, ReviewRecord>();
  /** Ids of what could not be kept. */
  readonly #unsaved = new Set<string>();
  #keeping: Keeping = 'kept';
  newPerDay = 10;

  private constructor(store: UseStore | undefined, channel: BroadcastChannel | undefined) {
    this.#store = store;
    this.#channel = channel;
  }

  /** Opens the store of the site under `base` and reads all of it. */
  static async open(base: string): Promise<ReviewStore> {
    let store: UseStore | undefined;
    let channel: BroadcastChannel | undefined;
    try {
      store = createStore(`study ${base}`, 'reviews');
      channel = new BroadcastChannel(`study ${base}`);
      await inTime(get(settingKey, store));
    } catch {
      store = undefined;
    }
    const opened = new ReviewStore(store, channel);
    if (!store) opened.#keeping = 'refused';
    await opened.reload();
    return opened;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** By id of the card. */
  get records(): ReadonlyMap<string, ReviewRecord> {
    return this.#records;
  }

  /** Calls back when another tab has changed something. */
  onChange(changed: () => void): void {
    this.#channel?.addEventListener('message', () => void this.reload().then(changed));
  }

  /** Reads what the browser keeps; what it could not be given stays, and what another tab has cleared goes. */
  async reload(): Promise<void> {
    if (!this.#store) return;
    try {
      const kept = await inTime(entries<string, unknown>(this.#store));
      const known = new Set(kept.map(([key]) => key));
      for (const id of this.#records.keys()) {
        if (!known.has(prefix + id) && !this.#unsaved.has(id)) this.#records.delete(id);
      }
      for (const [key, value] of kept) {
        if (key === settingKey && typeof value === 'number') this.newPerDay = value;
        const record = value as ReviewRecord | undefined;
        if (!key.startsWith(prefix) || !record) continue;
        if (!this.#unsaved.has(record.id)) this.#records.set(record.id, record);
      }
    } catch (error) {
      this.#keeping = refusalOf(error);
    }
  }

  /**
   * Changes a record in one step that no other tab can come between. `change` sees what is kept now, and gives it back
   * unchanged to leave it. Returns what stands afterwards.
   */
  async change(
    id: string,
    change: (record: ReviewRecord | undefined) => ReviewRecord | undefined,
  ): Promise<ReviewRecord | undefined> {
    const mine = this.#records.get(id);
    let after: ReviewRecord | undefined;
    const isKept = await this.#try((store) =>
      update<ReviewRecord>(
        prefix + id,
        (kept) => {
          after = change(this.#unsaved.has(id) && mine ? joinRecords(mine, kept ?? mine) : kept);
          return after as ReviewRecord;
        },
        store,
      ),
    );
    if (!isKept) after = change(mine);
    if (after) this.#records.set(id, after);
    if (!isKept) {
      this.#unsaved.add(id);
      return after;
    }
    this.#unsaved.delete(id);
    this.#channel?.postMessage(id);
    // The browser keeps things again: what it refused before is given to it now.
    const [waiting] = this.#unsaved;
    if (waiting !== undefined) await this.change(waiting, (record) => record);
    return after;
  }

  /** Takes in records of a file; every answer counts once. Returns how many cards came to know something new. */
  async takeIn(records: readonly ReviewRecord[]): Promise<number> {
    let changed = 0;
    for (const record of records) {
      const before = this.#records.get(record.id)?.log.length ?? 0;
      const after = await this.change(record.id, (kept) => joinRecords(kept ?? record, record));
      if ((after?.log.length ?? 0) > before) changed += 1;
    }
    return changed;
  }

  /**
   * Forgets every review and gives back what was forgotten, so that it can be taken in again; undefined where the
   * browser would not let go of it, and then nothing is forgotten. The number of new cards a day stays.
   */
  async clear(): Promise<readonly ReviewRecord[] | undefined> {
    await this.reload();
    const records = [...this.#records.values()];
    const isForgotten = await this.#try(async (store) => {
      const own = (await keys<string>(store)).filter((key) => key.startsWith(prefix));
      await delMany(own, store);
    });
    if (this.#store && !isForgotten) return undefined;
    this.#records.clear();
    this.#unsaved.clear();
    this.#channel?.postMessage('cleared');
    return records;
  }

  async setNewPerDay(count: number): Promise<void> {
    this.newPerDay = count;
    if (await this.#try((store) => set(settingKey, count, store))) this.#channel?.postMessage(settingKey);
  }

  async #try(act: (store: UseStore) => Promise<void>): Promise<boolean> {
    if (!this.#store) return false;
    try {
      await inTime(act(this.#store));
      this.#keeping = 'kept';
      return true;
    } catch (error) {
      this.#keeping = refusalOf(error);
      return false;
    }
  }
}
