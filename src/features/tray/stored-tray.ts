import { piecesOf } from './tray-code.ts';
import type { Tray } from './tray.ts';

/** What the browser keeps: the address without count and check code, each piece whole by itself; '' for nothing. */
export function storedValue(tray: Tray): string {
  const pieces = piecesOf(tray);
  return pieces.length === 0 ? '' : ['1', ...pieces].join('~');
}
