import { afterMark, costOfOpen } from './bracket-pairs.ts';
import type { TokenTable } from './token-table.ts';
import type { Token } from './tokens.ts';
import { tokenClass, transitions, type TokenClass } from './transitions.ts';

/** How the characters of a stretch are best read. */
export interface Reading {
  /** The stretch with every shifted character replaced by its mark; same length. */
  text: string;
  cost: number;
  /** Cost of the best reading that ends in a region without the fault, and in one with it. */
  endCosts: [number, number];
  /** Offsets of characters that are read as printed and as words of their own. */
  alone: ReadonlySet<number>;
}

export interface ReadingOptions {
  /** The stretch of the text to read; all of it by default. */
  from?: number;
  to?: number;
  /** Cost of beginning in a region without the fault, and in one with it. */
  startCosts?: readonly [number, number];
  /** Offset of a character whose reading is imposed: as printed, or as a shifted mark. */
  imposed?: { offset: number; shifted: boolean };
}

interface Node {
  cost: number;
  class: TokenClass;
  /** 1 inside a region with the fault. */
  faulty: 0 | 1;
  /** One bit a kind of bracket that is open. */
  open: number;
  from: Node | undefined;
  offset: number;
  mark: string | undefined;
}

/** The best ways to reach a place, one for each state that the rest may depend on. */
interface Column {
  nodes: Map<number, Node>;
  best: number;
}

const switchCost = 9;
const genuineInFault = 7;
const beam = 18;
const lateClose = 3;
const sentenceEnds = new Set(['。', '！', '？', '…'].map(tokenClass));
const closingClass = tokenClass('”');
const edgeClass = tokenClass('edge');
const classCount = transitions.classes.size;

function keep(column: Column, node: Node): void {
  const key = (node.open * classCount + node.class) * 2 + node.faulty;
  const rival = column.nodes.get(key);
  if (rival && rival.cost <= node.cost) return;
  column.nodes.set(key, node);
  column.best = Math.min(column.best, node.cost);
}

function emptyColumn(): Column {
  return { nodes: new Map(), best: Infinity };
}

function closeParagraph(column: Column | undefined): Column {
  const closed = emptyColumn();
  for (const node of column?.nodes.values() ?? []) {
    const end = transitions.costs[node.class * classCount + edgeClass] ?? 0;
    keep(closed, { ...node, cost: node.cost + end + costOfOpen(node.open), class: edgeClass, open: 0 });
  }
  return closed;
}

function followCost(before: TokenClass, after: TokenClass, as: TokenClass): number {
  const row = before * classCount;
  return Math.min(transitions.costs[row + after] ?? 0, transitions.costs[row + as] ?? 0);
}

/** Reaches on from a node over a token, inside its region and into one of the other kind. */
function reach(table: TokenTable, node: Node, token: Token, offset: number, target: Column): void {
  const next = token.class ?? node.class;
  const pairs = token.pair === undefined ? undefined : afterMark(node.open, token.pair);
  // Speech that runs over several paragraphs is opened in an earlier one.
  const isLateClose =
    token.pair === '”' &&
    !pairs?.closes &&
    sentenceEnds.has(node.class) &&
    table.endsAt(offset + token.length);
  // What was opened is closed: a rare closing mark is then as likely as the common one.
  const as = token.mark !== undefined && pairs?.closes ? closingClass : next;
  const follows = token.class === undefined ? 0 : followCost(node.class, next, as);
  const base = node.cost + token.cost + follows + (isLateClose ? lateClose : (pairs?.cost ?? 0));
  for (const faulty of [0, 1] as const) {
    if (token.mark !== undefined && faulty === 0) continue;
    const cost =
      base + (faulty === node.faulty ? 0 : switchCost) + (token.genuine && faulty ? genuineInFault : 0);
    if (cost > target.best + beam) continue;
    const open = pairs?.open ?? node.open;
    keep(target, { cost, class: next, faulty, open, from: node, offset, mark: token.mark });
  }
}

/**
 * The cheapest way to read a stretch in which some characters may be shifted marks: words by their frequency, marks by
 * what they follow, brackets in pairs, and regions with and without the fault.
 */
export function bestReading(table: TokenTable, options: ReadingOptions = {}): Reading {
  const { from = 0, to = table.text.length, startCosts = [0, 0], imposed } = options;
  const columns: (Column | undefined)[] = [];
  const first = emptyColumn();
  for (const faulty of [0, 1] as const) {
    const cost = startCosts[faulty];
    keep(first, { cost, class: edgeClass, faulty, open: 0, from: undefined, offset: from, mark: undefined });
  }
  columns[0] = first;
  for (let offset = from; offset < to; offset++) {
    let column = columns[offset - from];
    columns[offset - from] = undefined;
    if (!column) continue;
    if (offset > from && table.edges.has(offset)) column = closeParagraph(column);
    for (const token of table.at(offset)) {
      const end = Math.min(to, offset + token.length);
      const isImposed = imposed && imposed.offset >= offset && imposed.offset < end;
      if (isImposed && (token.mark !== undefined) !== imposed.shifted) continue;
      const target = (columns[end - from] ??= emptyColumn());
      for (const node of column.nodes.values()) {
        if (node.cost <= column.best + beam) reach(table, node, token, offset, target);
      }
    }
  }
  return trace(table.text, from, to, closeParagraph(columns[to - from]));
}

function trace(text: string, from: number, to: number, { nodes }: Column): Reading {
  const endCosts: [number, number] = [Infinity, Infinity];
  let best: Node | undefined;
  for (const node of nodes.values()) {
    endCosts[node.faulty] = Math.min(endCosts[node.faulty], node.cost);
    if (!best || node.cost < best.cost) best = node;
  }
  let read = '';
  let kept = to;
  const alone = new Set<number>();
  let end = to;
  for (let node = best; node?.from; node = node.from) {
    const { mark, offset } = node;
    if (mark !== undefined) {
      read = mark.slice(0, end - offset) + text.slice(end, kept) + read;
      kept = offset;
    } else if (end - offset === 1) alone.add(offset);
    end = offset;
  }
  return { text: text.slice(from, kept) + read, cost: best?.cost ?? 0, endCosts, alone };
}
