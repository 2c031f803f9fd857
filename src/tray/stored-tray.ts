import { piecesOf } from './tray-code.ts';
import type { Tray } from './tray.ts';

/** What the browser keeps: the address without count and check code, each piece whole by itself. */
export function storedValue(tray: Tray): string {
  return ['1', ...piecesOf(tray)].join('~');
}
