import { gramLength } from '../format/layout.ts';
import type { Corpus } from './corpus.ts';

/**
 * Addresses of all characters, sorted by the gram that begins there. Where its text ends, a gram goes on with 0 and
 * whatever stands behind; a tree takes it for a leaf there. Counting sorts, the last character first: linear in time,
 * ten bytes a character.
 */
export function sortPlaces({ units, filled }: Pick<Corpus, 'units' | 'filled'>): Uint32Array {
  let from = new Uint32Array(filled);
  let to = new Uint32Array(filled);
  const keys = new Uint16Array(filled);
  let count = 0;
  for (let address = 0; address < units.length; address += 1) {
    if (units[address] !== 0) from[count++] = address;
  }
  const starts = new Uint32Array(65537);
  for (let depth = gramLength - 1; depth >= 0; depth -= 1) {
    starts.fill(0);
    for (let index = 0; index < filled; index += 1) {
      const key = units[from[index]! + depth] ?? 0;
      keys[index] = key;
      starts[key + 1]! += 1;
    }
    for (let unit = 1; unit < starts.length; unit += 1) starts[unit]! += starts[unit - 1]!;
    for (let index = 0; index < filled; index += 1) to[starts[keys[index]!]!++] = from[index]!;
    [from, to] = [to, from];
  }
  return from;
}
