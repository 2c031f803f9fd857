import { afterMark, costOfOpen } from './bracket-pairs.ts';
import { tokensAt, type Token } from './tokens.ts';
import { tokenClass, transitions, type TokenClass } from './transitions.ts';

/** How the characters of a stretch are best read. */
export interface Reading {
  /** The text with every shifted character replaced by its mark; same length. */
  text: string;
  cost: number;
  /** Cost of the best reading that ends in a region without the fault, and in one with it. */
  endCosts: [number, number];
  /** Offsets of characters that are read as printed and as words of their own. */
  alone: ReadonlySet<number>;
}

export interface ReadingOptions {
  /** Offsets at which a paragraph surely begins; no word spans them and pairs do not reach over them. */
  edges: ReadonlySet<number>;
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
const beam = 28;
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

/** Reaches on from a node over a token, inside its region and into one of the other kind. */
function reach(node: Node, token: Token, offset: number, target: Column): void {
  const next = token.class ?? node.class;
  const follows = token.class === undefined ? 0 : (transitions.costs[node.class * classCount + next] ?? 0);
  const pairs = token.pair === undefined ? undefined : afterMark(node.open, token.pair);
  const base = node.cost + token.cost + follows + (pairs?.cost ?? 0);
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
 * The cheapest way to read a text in which some characters may be shifted marks: words by their frequency, marks by
 * what they follow, brackets in pairs, and regions with and without the fault. Text without white space.
 */
export function bestReading(text: string, { edges, startCosts = [0, 0], imposed }: ReadingOptions): Reading {
  const columns: (Column | undefined)[] = [emptyColumn()];
  for (const faulty of [0, 1] as const) {
    const start = { class: edgeClass, open: 0, from: undefined, offset: 0, mark: undefined };
    if (columns[0]) keep(columns[0], { ...start, cost: startCosts[faulty], faulty });
  }
  const inner = [...edges].filter((edge) => edge > 0 && edge < text.length).sort((a, b) => a - b);
  let nextEdge = 0;
  for (let offset = 0; offset < text.length; offset++) {
    let column = columns[offset];
    columns[offset] = undefined;
    if (inner[nextEdge] === offset) {
      column = closeParagraph(column);
      nextEdge++;
    }
    if (!column) continue;
    for (const token of tokensAt(text, offset, inner[nextEdge] ?? text.length)) {
      const end = offset + token.length;
      const isImposed = imposed && imposed.offset >= offset && imposed.offset < end;
      if (isImposed && (token.mark !== undefined) !== imposed.shifted) continue;
      const target = (columns[end] ??= emptyColumn());
      for (const node of column.nodes.values()) {
        if (node.cost <= column.best + beam) reach(node, token, offset, target);
      }
    }
  }
  return trace(text, closeParagraph(columns[text.length]));
}

function trace(text: string, { nodes }: Column): Reading {
  const endCosts: [number, number] = [Infinity, Infinity];
  let best: Node | undefined;
  for (const node of nodes.values()) {
    endCosts[node.faulty] = Math.min(endCosts[node.faulty], node.cost);
    if (!best || node.cost < best.cost) best = node;
  }
  const units = text.split('');
  const alone = new Set<number>();
  let end = text.length;
  for (let node = best; node?.from; node = node.from) {
    const { mark, offset } = node;
    for (let index = 0; index < (mark?.length ?? 0); index++)
      units[offset + index] = mark?.charAt(index) ?? '';
    if (mark === undefined && end - offset === 1) alone.add(offset);
    end = offset;
  }
  return { text: units.join(''), cost: best?.cost ?? 0, endCosts, alone };
}
