import { bestReading } from './lattice.ts';
import { suspects, tellTale } from './suspects.ts';

/** A character of the page that is read as the mark it stands for. */
export interface ShiftedMark {
  /** Offset in the text. */
  offset: number;
  was: string;
  now: string;
  /** False where the words speak only slightly for it. */
  certain: boolean;
}

export interface RowShiftDecoding {
  /** The text with every shifted character replaced by its mark; same length. */
  text: string;
  marks: ShiftedMark[];
  /** Offsets of suspects that were kept, though the words speak only slightly for it. */
  doubtfullyKept: number[];
}

const chunkLength = 1500;
const longestChunk = 4000;
const cleanPrior = [0, 4] as const;
const doubtBelow = 3;
const windowRadius = 24;
// Marks that are also everyday characters, and those that open names.
const worthDoubting = /[院要原援业一医也页夜叶野冶曰浴豫爷]/;

interface Chunk {
  start: number;
  text: string;
  edges: Set<number>;
}

function* chunks(text: string, edges: ReadonlySet<number>): Generator<Chunk> {
  const sorted = [...edges].filter((edge) => edge > 0 && edge < text.length).sort((a, b) => a - b);
  let start = 0;
  let inner = new Set<number>();
  const cut = (end: number): Chunk => {
    const chunk = { start, text: text.slice(start, end), edges: inner };
    start = end;
    inner = new Set();
    return chunk;
  };
  for (const edge of [...sorted, text.length]) {
    while (edge - start > longestChunk) {
      const stop = Math.max(
        text.lastIndexOf('遥', start + longestChunk),
        text.lastIndexOf('。', start + longestChunk),
      );
      yield cut(stop > start ? stop + 1 : start + longestChunk);
    }
    if (edge - start >= chunkLength || edge === text.length) yield cut(edge);
    else inner.add(edge - start);
  }
}

function margin(text: string, edges: ReadonlySet<number>, offset: number, shifted: boolean): number {
  const from = Math.max(0, offset - windowRadius);
  const part = text.slice(from, offset + windowRadius);
  const inner = new Set(
    [...edges].map((edge) => edge - from).filter((edge) => edge > 0 && edge < part.length),
  );
  const cost = (as: boolean): number =>
    bestReading(part, { edges: inner, startCosts: [9, 0], imposed: { offset: offset - from, shifted: as } })
      .cost;
  return cost(!shifted) - cost(shifted);
}

/**
 * Undoes the fault of PDF extracts that shows marks of GB2312 rows A1 and A3 as characters of rows D2 and D4. Each
 * suspect is decided by the words around it, so the text must have no white space and its wrapped lines joined;
 * `edges` are offsets at which a paragraph surely begins. Text without the fault comes back as it is.
 */
export function decodeRowShiftText(text: string, edges: ReadonlySet<number>): RowShiftDecoding {
  const parts = [...chunks(text, edges)];
  const isFaulty = parts.some(
    (chunk) =>
      tellTale.test(chunk.text) &&
      bestReading(chunk.text, { edges: chunk.edges, startCosts: cleanPrior }).text !== chunk.text,
  );
  if (!isFaulty) return { text, marks: [], doubtfullyKept: [] };

  let decoded = '';
  const marks: ShiftedMark[] = [];
  const doubtfullyKept: number[] = [];
  let startCosts: readonly [number, number] = [0, 0];
  for (const chunk of parts) {
    const reading = bestReading(chunk.text, { edges: chunk.edges, startCosts });
    const [clean, faulty] = reading.endCosts;
    startCosts = [clean - Math.min(clean, faulty), faulty - Math.min(clean, faulty)];
    const changed = reading.text !== chunk.text;
    for (let offset = 0; changed && offset < chunk.text.length; offset++) {
      const was = chunk.text.charAt(offset);
      const now = reading.text.charAt(offset);
      // What is part of a longer word is no mark.
      const open = suspects.has(was) && worthDoubting.test(was) && (was !== now || reading.alone.has(offset));
      const doubtful = open && margin(chunk.text, chunk.edges, offset, was !== now) < doubtBelow;
      if (was !== now) marks.push({ offset: chunk.start + offset, was, now, certain: !doubtful });
      else if (doubtful) doubtfullyKept.push(chunk.start + offset);
    }
    decoded += reading.text;
  }
  return { text: decoded, marks, doubtfullyKept };
}
