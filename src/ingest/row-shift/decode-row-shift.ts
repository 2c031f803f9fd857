import { bestReading } from './lattice.ts';
import { tokenTable, type TokenTable } from './token-table.ts';
import { tellTale } from './suspects.ts';

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
const windowRadius = 20;
// Marks that are everyday characters too; the others are rarely meant as printed.
const everyday = /[院要原援业一医也页夜浴豫爷]/;
// Characters that seldom are words of their own.
const seldomAlone = /[院原袁尧遥曰冶野叶曳渊冤浴钥窑]/;

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

function margin(table: TokenTable, offset: number, shifted: boolean): number {
  const window = {
    from: Math.max(0, offset - windowRadius),
    to: Math.min(table.text.length, offset + windowRadius),
  };
  const cost = (as: boolean): number =>
    bestReading(table, { ...window, startCosts: [9, 0], imposed: { offset, shifted: as } }).cost;
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
    (part) =>
      tellTale.test(part.text) &&
      bestReading(tokenTable(part.text, part.edges), { startCosts: cleanPrior }).text !== part.text,
  );
  if (!isFaulty) return { text, marks: [], doubtfullyKept: [] };

  let decoded = '';
  const marks: ShiftedMark[] = [];
  const doubtfullyKept: number[] = [];
  let startCosts: readonly [number, number] = [0, 0];
  for (const { start, ...part } of parts) {
    const table = tokenTable(part.text, part.edges);
    const reading = bestReading(table, { startCosts });
    const [clean, faulty] = reading.endCosts;
    startCosts = [clean - Math.min(clean, faulty), faulty - Math.min(clean, faulty)];
    const changed = reading.text !== table.text;
    for (let offset = 0; changed && offset < table.text.length; offset++) {
      const was = table.text.charAt(offset);
      const now = reading.text.charAt(offset);
      // What is part of a longer word is no mark.
      const open = was === now ? reading.alone.has(offset) && seldomAlone.test(was) : everyday.test(was);
      const doubtful = open && margin(table, offset, was !== now) < doubtBelow;
      if (was !== now) marks.push({ offset: start + offset, was, now, certain: !doubtful });
      else if (doubtful) doubtfullyKept.push(start + offset);
    }
    decoded += reading.text;
  }
  return { text: decoded, marks, doubtfullyKept };
}
