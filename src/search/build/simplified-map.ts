import traditionalPairs from 'opencc-js/dict/TSCharacters';
import type { CharacterMap } from '../text/normalise.ts';

let whole: Map<string, string> | undefined;

/**
 * Traditional characters and their simplified forms, one for one (OpenCC, TSCharacters). Characters outside the
 * Basic Multilingual Plane are left out, so that a text keeps its length.
 */
export function simplifiedMap(): CharacterMap {
  if (!whole) {
    whole = new Map();
    for (const pair of traditionalPairs.split('|')) {
      const [traditional = '', simplified = ''] = pair.split(' ');
      if (traditional.length === 1 && simplified.length === 1 && traditional !== simplified) {
        whole.set(traditional, simplified);
      }
    }
  }
  return whole;
}

/**
 * The part of the map that a reader's query can need: pairs whose simplified character stands in the library. A
 * query with any other traditional character finds nothing, converted or not.
 */
export function usefulPairs(texts: Iterable<string>): { traditional: string; simplified: string } {
  const present = new Set<string>();
  for (const text of texts) for (const unit of text) present.add(unit);
  let traditional = '';
  let simplified = '';
  for (const [from, to] of simplifiedMap()) {
    if (!present.has(to)) continue;
    traditional += from;
    simplified += to;
  }
  return { traditional, simplified };
}
