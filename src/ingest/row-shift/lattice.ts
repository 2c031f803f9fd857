import { tokenClass, transitions, type TokenClass } from './transitions.ts';
import { tokensAt } from './tokens.ts';

/** How the characters of a stretch are best read. */
export interface Reading {
  /** The text with every shifted character replaced by its mark; same length. */
  text: string;
  cost: number;
  /** Cost of the best reading that ends in a region without the fault, and in one with it. */
  endCosts: [number, number];
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
  faulty: number;
  /** One bit a kind of bracket that is open. */
  open: number;
  from: Node | undefined;
  offset: number;
  mark: string | undefined;
}

const switchCost = 9;
const genuineInFault = 7;
const brokenPair = 8;
const leftOpen = 6;
const beam = 28;
const openers = '“（《‘〈〔【「『〖';
const closers = '”）》’〉〕】」』〗';
const titleBits = (1 << openers.indexOf('《')) | (1 << openers.indexOf('〈'));
const edgeClass = tokenClass('edge');
const classCount = transitions.classes.size;

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}

function pairStep(open: number, mark: string): { open: number; cost: number } {
  const opening = openers.indexOf(mark);
  if (opening >= 0) return { open: open | (1 << opening), cost: open & (1 << opening) ? brokenPair : 0 };
  const closing = closers.indexOf(mark);
  // A title between 《》 holds no whole sentence.
  if (closing < 0) return { open, cost: open & titleBits && /[。；]/u.test(mark) ? brokenPair : 0 };
  return { open: open & ~(1 << closing), cost: open & (1 << closing) ? 0 : brokenPair };
}

function keep(nodes: Map<number, Node>, node: Node): void {
  const key = (node.open * classCount + node.class) * 2 + node.faulty;
  const rival = nodes.get(key);
  if (!rival || rival.cost > node.cost) nodes.set(key, node);
}

function closeParagraph(nodes: Iterable<Node>): Map<number, Node> {
  const closed = new Map<number, Node>();
  for (const node of nodes) {
    const end = transitions.costs[node.class * classCount + edgeClass] ?? 0;
    keep(closed, {
      ...node,
      cost: node.cost + end + leftOpen * bitCount(node.open),
      class: edgeClass,
      open: 0,
    });
  }
  return closed;
}

/**
 * The cheapest way to read a text in which some characters may be shifted marks: words by their frequency, marks by
 * what they follow, brackets in pairs, and regions with and without the fault. Text without white space.
 */
export function bestReading(text: string, { edges, startCosts = [0, 0], imposed }: ReadingOptions): Reading {
  const at: (Map<number, Node> | undefined)[] = [];
  const first = new Map<number, Node>();
  for (const faulty of [0, 1] as const) {
    keep(first, {
      cost: startCosts[faulty],
      class: edgeClass,
      faulty,
      open: 0,
      from: undefined,
      offset: 0,
      mark: undefined,
    });
  }
  at[0] = first;
  const inner = [...edges].filter((edge) => edge > 0 && edge < text.length).sort((a, b) => a - b);
  let nextEdge = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (inner[nextEdge] === offset) {
      at[offset] = closeParagraph(at[offset]?.values() ?? []);
      nextEdge++;
    }
    const nodes = at[offset];
    at[offset] = undefined;
    if (!nodes) continue;
    let tokens = tokensAt(text, offset, inner[nextEdge] ?? text.length);
    if (imposed && imposed.offset >= offset) {
      tokens = tokens.filter(
        ({ length, mark }) => imposed.offset >= offset + length || (mark !== undefined) === imposed.shifted,
      );
    }
    let best = Infinity;
    for (const { cost } of nodes.values()) best = Math.min(best, cost);
    for (const node of nodes.values()) {
      if (node.cost > best + beam) continue;
      for (const token of tokens) {
        const next = token.class ?? node.class;
        const step = token.pair === undefined ? undefined : pairStep(node.open, token.pair);
        const cost =
          node.cost +
          token.cost +
          (token.class === undefined ? 0 : (transitions.costs[node.class * classCount + next] ?? 0)) +
          (step?.cost ?? 0);
        const target = (at[offset + token.length] ??= new Map());
        for (const faulty of [0, 1]) {
          if (token.mark !== undefined && faulty === 0) continue;
          keep(target, {
            cost:
              cost +
              (faulty === node.faulty ? 0 : switchCost) +
              (token.genuine && faulty ? genuineInFault : 0),
            class: next,
            faulty,
            open: step?.open ?? node.open,
            from: node,
            offset,
            mark: token.mark,
          });
        }
      }
    }
  }
  return trace(text, closeParagraph(at[text.length]?.values() ?? []));
}

function trace(text: string, ends: ReadonlyMap<number, Node>): Reading {
  const endCosts: [number, number] = [Infinity, Infinity];
  let best: Node | undefined;
  for (const node of ends.values()) {
    const faulty = node.faulty === 1 ? 1 : 0;
    endCosts[faulty] = Math.min(endCosts[faulty], node.cost);
    if (!best || node.cost < best.cost) best = node;
  }
  const units = text.split('');
  for (let node = best; node; node = node.from) {
    for (let index = 0; index < (node.mark?.length ?? 0); index++) {
      units[node.offset + index] = node.mark?.charAt(index) ?? '';
    }
  }
  return { text: units.join(''), cost: best?.cost ?? 0, endCosts };
}
