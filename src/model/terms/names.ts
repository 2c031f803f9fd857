import type { LoadedEntry } from '../load-content.ts';
import { runsOn } from './boundaries.ts';

/** A place where the letters of a name stand. */
export interface NamePlace {
  start: number;
  /** Exclusive. */
  end: number;
  /** The card's id; undefined for a longer word in which a card's name stands by chance (`notIn`). */
  term: string | undefined;
}

/** Every place in a text where a name of a card stands, in order of their starts, shorter before longer. */
export type FindNames = (text: string) => NamePlace[];

interface Node {
  /** By UTF-16 unit. */
  next: Map<number, Node>;
  /** Ids of the cards with this name; undefined among them for a `notIn` word. */
  terms: (string | undefined)[];
}

/**
 * One trie over terms, aliases and `notIn` words, so that a text is read once however many names there are. A name
 * that begins or ends with a figure or Latin letter is no name where these run on (5年过渡期 in 15年过渡期).
 */
export function createNameFinder(cards: readonly LoadedEntry<'glossary'>[]): FindNames {
  const root: Node = { next: new Map(), terms: [] };
  const add = (name: string, term: string | undefined): void => {
    let node = root;
    for (let index = 0; index < name.length; index++) {
      const unit = name.charCodeAt(index);
      const next = node.next.get(unit) ?? { next: new Map<number, Node>(), terms: [] };
      node.next.set(unit, next);
      node = next;
    }
    if (!node.terms.includes(term)) node.terms.push(term);
  };
  for (const { id, data } of cards) {
    for (const name of [data.term, ...data.aliases]) add(name, id);
    for (const word of data.notIn ?? []) add(word, undefined);
  }
  return (text) => {
    const places: NamePlace[] = [];
    for (let start = 0; start < text.length; start++) {
      let node = root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node; end++) {
        if (node.terms.length > 0 && !runsOn(text, start, end)) {
          places.push(...node.terms.map((term) => ({ start, end, term })));
        }
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return places;
  };
}
