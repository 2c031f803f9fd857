import type { z } from 'zod';
import type { editionSchema } from '../entries/editions.ts';
import { standsOnce } from './stands-once.ts';
import type { PageUnit } from './repair-page.ts';

type Struck = NonNullable<z.input<typeof editionSchema>['struck']>;

const mostStruck = 200;
const longestBefore = 40;

/**
 * The words of a part that are struck out, with those before them where they would stand in it more than once. Of words
 * that come again and again, or of very many, not all are told apart.
 */
export function struckPlaces(at: string, units: readonly PageUnit[]): { struck: Struck; unplaced: number } {
  const shown = units.filter(({ now }) => now !== '');
  const found = { struck: [] as Struck, unplaced: 0 };
  if (!shown.some(({ struck }) => struck)) return found;
  const text = shown.map(({ now }) => now).join('');
  for (let end = 0, start = 0; end < shown.length; start = end) {
    while (shown[start] && !shown[start]?.struck) start++;
    for (end = start; shown[end]?.struck;) end++;
    if (start === end) break;
    let from = start;
    const isFull = found.struck.length >= mostStruck;
    const least = isFull ? start : Math.max(0, start - longestBefore);
    while (from > least && !standsOnce(text, text.slice(from, end))) from--;
    const before = from === start ? {} : { before: text.slice(from, start) };
    if (isFull || !standsOnce(text, text.slice(from, end))) found.unplaced++;
    else found.struck.push({ at, ...before, words: text.slice(start, end) });
  }
  return found;
}
