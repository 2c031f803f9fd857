import { diffArrays } from 'diff';
import type { LinePlace, PageLine } from './propose-line-places.ts';

interface Hole {
  start: number;
  end: number;
  /** Lines that stand before and behind it in the text. */
  before: number | undefined;
  after: number | undefined;
}

// Longer holes are no torn headings; the search for common stretches has seen them.
const longestHole = 400;
const enough = 0.5;

/** The runs of open characters that no line covers, with the lines around them. */
function holesBetween(open: Uint8Array, places: readonly LinePlace[]): Hole[] {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const owner = new Int32Array(open.length);
  for (const { line, start, end } of ordered) owner.fill(line, start, end);
  const holes: Hole[] = [];
  let before: number | undefined;
  for (let at = 0; at < open.length; at++) {
    const last = holes.at(-1);
    const line = owner[at] ?? 0;
    if (line > 0) {
      if (last?.end === at) last.after = line;
      before = line;
    } else if (open[at] === 1) {
      if (last?.end === at) last.end++;
      else holes.push({ start: at, end: at + 1, before, after: undefined });
    }
  }
  return holes;
}

function exactPlace(text: readonly string[], { start, end }: Hole, line: PageLine): LinePlace | undefined {
  const at = text.slice(start, end).join('').indexOf(line.characters.join(''));
  if (at < 0) return undefined;
  // Folded characters may be astral; count characters, not units.
  const before = [...text.slice(start, end).join('').slice(0, at)].length;
  return { line: line.line, start: start + before, end: start + before + line.characters.length };
}

function similarPlace(text: readonly string[], { start, end }: Hole, line: PageLine): LinePlace | undefined {
  if (end - start > longestHole || end - start < line.characters.length * enough) return undefined;
  let inText = start;
  let same = 0;
  let [first, last] = [end, start];
  for (const { added, removed, count } of diffArrays(text.slice(start, end), [...line.characters])) {
    if (added) continue;
    if (!removed) {
      same += count;
      first = Math.min(first, inText);
      last = inText + count;
    }
    inText += count;
  }
  return same < line.characters.length * enough ? undefined : { line: line.line, start: first, end: last };
}

/** The first of the lines that a page has where the text has a hole of about their length, however faulty. */
function enclosedPlace({ start, end }: Hole, lines: readonly PageLine[]): LinePlace | undefined {
  const [first] = lines;
  const length = lines.reduce((sum, { characters }) => sum + characters.length, 0);
  const ratio = (end - start) / length;
  if (!first || ratio < enough || ratio > 1 / enough) return undefined;
  return { line: first.line, start, end: Math.min(end, start + first.characters.length) };
}

/**
 * The line that fits a hole best: the neighbours on the page of the lines around it, then any line word for word, then
 * what stands between those lines on the page.
 */
function fitting(
  text: readonly string[],
  hole: Hole,
  unplaced: ReadonlyMap<number, PageLine>,
  neighbours: readonly (PageLine | undefined)[],
  enclosed: readonly PageLine[],
): LinePlace | undefined {
  for (const line of neighbours) {
    const place = line && (exactPlace(text, hole, line) ?? similarPlace(text, hole, line));
    if (place) return place;
  }
  const distance = ({ line }: PageLine): number =>
    Math.min(Math.abs(line - (hole.before ?? Infinity)), Math.abs(line - (hole.after ?? Infinity)));
  const fits = [...unplaced.values()].filter(
    (line) => line.characters.length > 1 && exactPlace(text, hole, line) !== undefined,
  );
  fits.sort((a, b) => b.characters.length - a.characters.length || distance(a) - distance(b));
  return fits[0] ? exactPlace(text, hole, fits[0]) : enclosedPlace(hole, enclosed);
}

/**
 * Adds the lines that are too short or too faulty to be found by themselves, where the text has a hole of their words
 * between the lines that were.
 */
export function fillHoles(
  text: readonly string[],
  open: Uint8Array,
  lines: readonly PageLine[],
  found: readonly LinePlace[],
): LinePlace[] {
  const places = [...found];
  const placed = new Set(places.map(({ line }) => line));
  const unplaced = new Map(lines.filter(({ line }) => !placed.has(line)).map((line) => [line.line, line]));
  const rank = new Map(lines.map(({ line }, index) => [line, index]));
  const beside = (line: number | undefined, step: number): PageLine | undefined => {
    const neighbour = line === undefined ? undefined : lines[(rank.get(line) ?? -2) + step];
    return neighbour && unplaced.get(neighbour.line);
  };
  const between = ({ before, after }: Hole): PageLine[] => {
    if (before === undefined || after === undefined) return [];
    const found = lines.slice((rank.get(before) ?? 0) + 1, rank.get(after) ?? 0);
    return found.every(({ line }) => unplaced.has(line)) ? found : [];
  };
  let changed = true;
  while (changed && unplaced.size > 0) {
    changed = false;
    for (const hole of holesBetween(open, places)) {
      const neighbours = [beside(hole.before, 1), beside(hole.after, -1)];
      const place = fitting(text, hole, unplaced, neighbours, between(hole));
      if (!place) continue;
      places.push(place);
      unplaced.delete(place.line);
      changed = true;
    }
  }
  return places;
}
