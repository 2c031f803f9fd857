import { openTray, type Opening } from '../open-tray.ts';
import { storedValue } from '../stored-tray.ts';
import { decodeTray, encodeTray, isTrayCode } from '../tray-code.ts';
import { isEmpty, type Tray } from '../tray.ts';
import type { Keeping } from '../../../ui/browser/keeping.ts';
import type { KeptTray } from './kept-tray.ts';

/** Time after the last change until the address follows, in ms: browsers refuse too many changes in a row. */
const addressDelay = 250;

/** The tray that a page shows, in step with the address and with what the browser keeps. */
export class PageTray {
  readonly #kept: KeptTray;
  #tray: Tray;
  #isOwn: boolean;
  #keeping: Keeping = 'kept';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly opening: Opening;

  constructor(kept: KeptTray) {
    this.#kept = kept;
    const { value, isRefused } = kept.read();
    const state = history.state as { trayIsOwn?: boolean } | null;
    this.opening = openTray({ fragment: location.hash, value, wroteAddress: state?.trayIsOwn === true });
    this.#tray = this.opening.tray;
    this.#isOwn = this.opening.isOwn;
    if (isRefused) this.#keeping = 'refused';
    else if (this.#isOwn && !isEmpty(this.#tray)) this.#keep();
    this.#writeAddress();
    addEventListener('pagehide', () => {
      if (this.#timer !== undefined) this.#writeAddress();
    });
  }

  get tray(): Tray {
    return this.#tray;
  }

  /** Whether changes are kept in this browser; a link's tray lives in the address alone. */
  get isOwn(): boolean {
    return this.#isOwn;
  }

  /** Whether the last attempt to keep it worked. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** The address of the page with the whole tray in it. */
  get link(): string {
    return new URL(isEmpty(this.#tray) ? '#' : `#${encodeTray(this.#tray)}`, location.href).href;
  }

  set(tray: Tray): void {
    this.#tray = tray;
    if (this.#isOwn) this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeAddress(), addressDelay);
  }

  /** Makes a tray this browser's own. */
  own(tray: Tray): void {
    this.#isOwn = true;
    this.set(tray);
  }

  /** Calls back when another page changed the own tray, or someone typed another tray into the address. */
  onChange(changed: () => void, opened: () => void): void {
    this.#kept.onChange(() => {
      const { value } = this.#kept.read();
      if (!this.#isOwn || value === null || value === storedValue(this.#tray)) return;
      const { tray, loss } = decodeTray(value);
      if (loss) return;
      this.#tray = tray;
      this.#writeAddress();
      changed();
    });
    addEventListener('hashchange', () => {
      if (isTrayCode(location.hash)) opened();
      // A link inside the page took the tray's place.
      else this.#writeAddress();
    });
  }

  #keep(): void {
    // What another version wrote stays as it is.
    if (this.opening.keptLoss?.reason === 'newer') this.#keeping = 'refused';
    else this.#keeping = this.#kept.write(storedValue(this.#tray));
  }

  #writeAddress(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const address = isEmpty(this.#tray) ? location.pathname + location.search : this.link;
    try {
      history.replaceState({ trayIsOwn: this.#isOwn }, '', address);
    } catch {
      // The browser allows only so many changes of an address in a while, and only so long a one.
      this.#timer = setTimeout(() => this.#writeAddress(), 5000);
    }
  }
}
