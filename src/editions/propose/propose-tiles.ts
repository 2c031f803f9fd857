/** A stretch that a text and a page share: where it begins in each, and how many characters. */
export interface Tile {
  text: number;
  page: number;
  length: number;
}

/** Characters, and which of them may still be matched. */
export interface OpenCharacters {
  characters: readonly string[];
  /** 1 where the character may be matched; a tile closes its characters. */
  open: Uint8Array;
}

// A tile that goes on where another one stopped may be this far from it: a wrong character or two stand between.
const nearby = 8;

function* gramsOf({ characters, open }: OpenCharacters, size: number): Generator<[number, string]> {
  let run = 0;
  for (let at = 0; at < characters.length; at++) {
    run = open[at] === 1 ? run + 1 : 0;
    if (run >= size) yield [at - size + 1, characters.slice(at - size + 1, at + 1).join('')];
  }
}

function longestMatches(text: OpenCharacters, page: OpenCharacters, minimum: number): Tile[] {
  const starts = new Map<string, number[]>();
  for (const [at, gram] of gramsOf(text, minimum)) {
    const list = starts.get(gram);
    if (list) list.push(at);
    else starts.set(gram, [at]);
  }
  const same = (a: number, b: number): boolean =>
    text.open[a] === 1 && page.open[b] === 1 && text.characters[a] === page.characters[b];
  const found: Tile[] = [];
  for (const [inPage, gram] of gramsOf(page, minimum)) {
    for (const inText of starts.get(gram) ?? []) {
      if (same(inText - 1, inPage - 1)) continue;
      let length = minimum;
      while (same(inText + length, inPage + length)) length++;
      found.push({ text: inText, page: inPage, length });
    }
  }
  return found;
}

/** The runs of a tile whose characters are open on both sides. */
function openRuns({ text, page, length }: Tile, inText: Uint8Array, inPage: Uint8Array): Tile[] {
  const runs: Tile[] = [];
  let run = 0;
  for (let step = 0; step <= length; step++) {
    if (step < length && inText[text + step] === 1 && inPage[page + step] === 1) run++;
    else {
      if (run > 0) runs.push({ text: text + step - run, page: page + step - run, length: run });
      run = 0;
    }
  }
  return runs;
}

/**
 * Stretches of at least `minimum` characters that text and page share, the longest first, no character in two of
 * them. Of equally long ones those come first that go on where another one stopped.
 */
export function commonTiles(text: OpenCharacters, page: OpenCharacters, minimum: number): Tile[] {
  const byLength: Tile[][] = [];
  const add = (tile: Tile): void => {
    (byLength[tile.length] ??= []).push(tile);
  };
  longestMatches(text, page, minimum).forEach(add);
  const textOfPage = new Map<number, number>();
  const goesOn = (tile: Tile): number => {
    const joins = (shift: number): boolean => textOfPage.get(tile.page + shift) === tile.text + shift;
    const distances = Array.from({ length: nearby }, (_, index) => index + 1);
    const before = distances.some((distance) => joins(-distance));
    const after = distances.some((distance) => joins(tile.length - 1 + distance));
    return Number(before) + Number(after);
  };
  const tiles: Tile[] = [];
  for (let length = byLength.length - 1; length >= minimum; length--) {
    const queue = (byLength[length] ?? []).map((tile) => ({ tile, sides: goesOn(tile) }));
    queue.sort((a, b) => b.sides - a.sides || a.tile.page - b.tile.page || a.tile.text - b.tile.text);
    for (const { tile } of queue) {
      const runs = openRuns(tile, text.open, page.open);
      if (runs[0]?.length !== length) {
        runs.filter((run) => run.length >= minimum).forEach(add);
        continue;
      }
      for (let step = 0; step < length; step++) {
        text.open[tile.text + step] = 0;
        page.open[tile.page + step] = 0;
        textOfPage.set(tile.page + step, tile.text + step);
      }
      tiles.push(tile);
    }
  }
  return tiles;
}
