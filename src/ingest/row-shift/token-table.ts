import { tokensAt, type Token } from './tokens.ts';

/** The ways to read a text from each of its places on, found once. */
export interface TokenTable {
  /** Text without white space. */
  text: string;
  /** Offsets at which a paragraph surely begins; no word spans them and pairs do not reach over them. */
  edges: ReadonlySet<number>;
  /** Whether a paragraph surely ends before the offset. */
  endsAt: (offset: number) => boolean;
  at: (offset: number) => readonly Token[];
}

/** A table of the tokens of a text; each place is filled when it is first asked for. */
export function tokenTable(text: string, edges: ReadonlySet<number>): TokenTable {
  const nextEdge = new Int32Array(text.length + 1).fill(text.length);
  for (let offset = text.length - 1; offset >= 0; offset--) {
    nextEdge[offset] = edges.has(offset + 1) ? offset + 1 : (nextEdge[offset + 1] ?? text.length);
  }
  const tokens: (readonly Token[] | undefined)[] = [];
  return {
    text,
    edges,
    endsAt: (offset) => offset === text.length || edges.has(offset),
    at: (offset) => (tokens[offset] ??= tokensAt(text, offset, nextEdge[offset] ?? text.length)),
  };
}
