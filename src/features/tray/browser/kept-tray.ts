import { refusalOf, type Keeping } from '../../../ui/browser/keeping.ts';
import { storageName } from '../stored-pieces.ts';

/** The tray that this browser keeps for the site under `base`. */
export interface KeptTray {
  /** As kept, null for none; `isRefused` where the browser does not let the site look. */
  read: () => { value: string | null; isRefused: boolean };
  write: (value: string) => Keeping;
  /** Calls back when another page of the site has changed it. */
  onChange: (changed: () => void) => void;
}

/** Told to a page's own scripts after each change, since "storage" is told to other pages only. */
const keptEvent = 'tray-kept';

/** The tray that this browser keeps for the site under `base`, a path with a slash at both ends. */
export function keptTray(base: string): KeptTray {
  const name = storageName + base;
  return {
    read: () => {
      try {
        return { value: localStorage.getItem(name), isRefused: false };
      } catch {
        return { value: null, isRefused: true };
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(name, value);
      } catch (error) {
        return refusalOf(error);
      }
      document.dispatchEvent(new Event(keptEvent));
      return 'kept';
    },
    onChange: (changed) => {
      addEventListener('storage', ({ key }) => {
        if (key === name || key === null) changed();
      });
      document.addEventListener(keptEvent, changed);
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) changed();
      });
    },
  };
}
