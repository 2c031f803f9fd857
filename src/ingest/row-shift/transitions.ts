import { readFileSync } from 'node:fs';

/** Index of a kind of token in the table: a word, a number, latin letters, the edge of a paragraph, or one mark. */
export type TokenClass = number;

interface Transitions {
  classes: ReadonlyMap<string, TokenClass>;
  /** Cost of a token of class `to` after one of class `from`: `costs[from * classes.size + to]`. */
  costs: Float64Array;
}

const [header = '', ...rows] = readFileSync(new URL('transitions.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'));
const names = header.split('\t').slice(1);

/** Which kinds of token follow which, and at what cost (-ln of the share). */
export const transitions: Transitions = {
  classes: new Map(names.map((name, index) => [name, index])),
  costs: Float64Array.from(rows.flatMap((row) => row.split('\t').slice(1).map(Number))),
};

const fullwidth: Readonly<Record<string, string>> = {
  ',': '，', '.': '．', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）',
  '-': '－', '/': '／', '%': '％', '+': '＋', '~': '～',
}; // prettier-ignore

/** The class of a named kind (word, edge, ——) or of a mark, half-width marks as their full-width forms. */
export function tokenClass(name: string): TokenClass {
  const { classes } = transitions;
  return classes.get(name) ?? classes.get(fullwidth[name] ?? 'other') ?? 0;
}
