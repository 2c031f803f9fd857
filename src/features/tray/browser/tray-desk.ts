import type { PartFinder } from '../../../ui/browser/parts-of.ts';
import type { Tray } from '../tray.ts';
import type { ItemStore } from './item-store.ts';
import type { Notices } from './notices.ts';
import type { PageTray } from './page-tray.ts';

/** What the parts of the tray's page work with together. */
export interface TrayDesk {
  root: HTMLElement;
  /** Path under which the site stands, with a slash at both ends. */
  base: string;
  page: PageTray;
  store: ItemStore;
  notices: Notices;
  /** The one element of the page with the attribute `data-<name>`. */
  one: PartFinder;
  /** Tells in the live region what has happened. */
  say: (words: string) => void;
  /** Keeps a changed tray without drawing its rows again. */
  set: (tray: Tray) => void;
  /** Draws the rows again, at least as many as `atLeast`; the focus stays where it is. */
  draw: (atLeast?: number) => void;
  /** Keeps and draws a changed tray, says what was done and offers the way back. */
  change: (tray: Tray, words: string) => void;
  /** Sets the focus on a control of the row at `index`, or on the title where there is no row. */
  focusOn: (index: number, control: string) => void;
}
