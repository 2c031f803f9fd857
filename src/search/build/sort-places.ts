import { gramLength } from '../format/layout.ts';
import type { Corpus } from './corpus.ts';

/** How many characters stand from each address to the end of its text, no more than a gram has. */
function reaches(units: Uint16Array): Uint8Array {
  const reach = new Uint8Array(units.length);
  let left = 0;
  for (let address = units.length - 1; address >= 0; address -= 1) {
    left = units[address] === 0 ? 0 : Math.min(left + 1, gramLength);
    reach[address] = left;
  }
  return reach;
}

/**
 * Addresses of all characters, sorted by the gram that begins there, then by address. A gram ends where its text
 * does. Counting sorts, the last character first: linear in time, eleven bytes a character.
 */
export function sortPlaces({ units, filled }: Pick<Corpus, 'units' | 'filled'>): Uint32Array {
  const reach = reaches(units);
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
      const address = from[index]!;
      const key = reach[address]! > depth ? units[address + depth]! : 0;
      keys[index] = key;
      starts[key + 1]! += 1;
    }
    for (let unit = 1; unit < starts.length; unit += 1) starts[unit]! += starts[unit - 1]!;
    for (let index = 0; index < filled; index += 1) to[starts[keys[index]!]!++] = from[index]!;
    [from, to] = [to, from];
  }
  return from;
}
