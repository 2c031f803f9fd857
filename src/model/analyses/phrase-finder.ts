/** A phrase found in a text; offsets are UTF-16 units of the text, `end` exclusive. */
export interface PhraseMatch<T> {
  phrase: string;
  start: number;
  end: number;
  value: T;
}

export type PhraseFinder<T> = (text: string) => PhraseMatch<T>[];

interface Node<T> {
  next: Map<string, Node<T>>;
  hit: { phrase: string; value: T } | undefined;
}

/**
 * Looks for many phrases at once, from left to right, the longest first at each place, never two over the same
 * characters. Characters for which `ignore` is true stand neither in the phrases nor in the way of a match. Of two
 * equal phrases the first counts.
 */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [string, T]>,
  ignore: (character: string) => boolean = () => false,
): PhraseFinder<T> {
  const root: Node<T> = { next: new Map(), hit: undefined };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const character of phrase) {
      if (ignore(character)) continue;
      const next = node.next.get(character) ?? { next: new Map(), hit: undefined };
      node.next.set(character, next);
      node = next;
    }
    if (node !== root) node.hit ??= { phrase, value };
  }

  const longestAt = (text: string, start: number): PhraseMatch<T> | undefined => {
    let node: Node<T> | undefined = root;
    let best: PhraseMatch<T> | undefined;
    for (let at = start; at < text.length; at++) {
      const character = text.charAt(at);
      if (at > start && ignore(character)) continue;
      node = node.next.get(character);
      if (!node) break;
      if (node.hit) best = { ...node.hit, start, end: at + 1 };
    }
    return best;
  };

  return (text) => {
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < text.length; at++) {
      const match = longestAt(text, at);
      if (!match) continue;
      matches.push(match);
      at = match.end - 1;
    }
    return matches;
  };
}
