import { commonTiles, type Tile } from './propose-tiles.ts';

/** A source line as it is compared: folded characters, no white space. */
export interface PageLine {
  /** 1-based. */
  line: number;
  characters: readonly string[];
}

/** Where in the text a line stands: from its first matched character to behind its last one. */
export interface LinePlace {
  line: number;
  start: number;
  end: number;
}

/** Lengths of common stretches that are sought: whole passages first, then what small faults leave of them. */
const passes = [8, 4];
/** A line stands in the text when this part of its characters is found together. */
const enough = 0.5;

interface Segment {
  text: number;
  /** Offset in the line. */
  offset: number;
  length: number;
}

function segmentsByLine(lines: readonly PageLine[], tiles: readonly Tile[]): Segment[][] {
  const lineAt: number[] = [];
  const starts: number[] = [];
  lines.forEach(({ characters }, index) => {
    starts.push(lineAt.length);
    for (let count = 0; count < characters.length; count++) lineAt.push(index);
  });
  const segments: Segment[][] = lines.map(() => []);
  for (const { text, page, length } of tiles) {
    for (let step = 0; step < length;) {
      const index = lineAt[page + step] ?? 0;
      const offset = page + step - (starts[index] ?? 0);
      const rest = Math.min(length - step, (lines[index]?.characters.length ?? 0) - offset);
      segments[index]?.push({ text: text + step, offset, length: rest });
      step += rest;
    }
  }
  return segments;
}

/** The group of segments that stand together as they do in the line, by the number of their characters the best. */
function bestGroup(segments: readonly Segment[], length: number): { group: Segment[]; matched: number } {
  const tolerance = Math.max(6, Math.floor(length / 10));
  const diagonal = ({ text, offset }: Segment): number => text - offset;
  let group: Segment[] = [];
  let best: { group: Segment[]; matched: number } = { group, matched: 0 };
  for (const segment of [...segments].sort((a, b) => diagonal(a) - diagonal(b))) {
    const last = group.at(-1);
    if (last && diagonal(segment) - diagonal(last) > tolerance) group = [];
    group.push(segment);
    const matched = group.reduce((sum, item) => sum + item.length, 0);
    if (matched > best.matched) best = { group, matched };
  }
  return best;
}

/**
 * Where lines stand in a text, whatever their order, by the long stretches that both share. Lines of which less than
 * half is found together are left out. Only open characters of the text count.
 */
export function placeLines(
  text: readonly string[],
  open: Uint8Array,
  lines: readonly PageLine[],
): LinePlace[] {
  const characters = lines.flatMap((line) => [...line.characters]);
  const inText = { characters: text, open: open.slice() };
  const inPage = { characters, open: new Uint8Array(characters.length).fill(1) };
  const tiles = passes.flatMap((minimum) => commonTiles(inText, inPage, minimum));
  return segmentsByLine(lines, tiles).flatMap((segments, index): LinePlace[] => {
    const { line, characters: own } = lines[index] ?? { line: 0, characters: [] };
    const { group, matched } = bestGroup(segments, own.length);
    if (matched === 0 || matched < own.length * enough) return [];
    const start = Math.min(...group.map((segment) => segment.text));
    const end = Math.max(...group.map((segment) => segment.text + segment.length));
    return [{ line, start, end }];
  });
}
