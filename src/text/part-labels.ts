import { parseChineseNumeral } from './chinese-numerals.ts';

/** Kinds of numbered parts, by the letters that their ids begin with. */
export type PartPrefix = 'b' | 'ch' | 'sec' | 'a' | 's' | 'c' | 'n' | 'm' | 'i';

export interface PartLabel {
  prefix: PartPrefix;
  number: number;
  /** The label as printed, without the mark that closes it: 三, （四）, 第二, 二是, 第十二条. */
  label: string;
  /** Length of the label with its closing mark, in the text that it opens. */
  length: number;
}

const numeral = '[零〇一二两三四五六七八九十百千]+';

// Order matters: 第一条 must not be read as the item 第一.
const patterns: readonly [PartPrefix, RegExp][] = [
  ['b', new RegExp(`^(第(${numeral}|\\d+)编)\\s*`)],
  ['ch', new RegExp(`^(第(${numeral}|\\d+)章)\\s*`)],
  ['sec', new RegExp(`^(第(${numeral}|\\d+)节)\\s*`)],
  ['a', new RegExp(`^(第(${numeral}|\\d+)条)\\s*`)],
  ['i', new RegExp(`^(第(${numeral}))[，,、]`)],
  ['i', new RegExp(`^((${numeral})是)`)],
  ['s', new RegExp(`^((${numeral}))、`)],
  ['c', new RegExp(`^([（(](${numeral})[）)])`)],
  ['m', /^([（(](\d+)[）)])/],
  ['n', /^((\d+))[.．、](?!\d)/],
];

/** The printed number that a heading or paragraph opens with, or undefined where it opens with none. */
export function partLabel(text: string): PartLabel | undefined {
  for (const [prefix, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, label = '', digits = ''] = match;
    const number = /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
    if (number === undefined || number === 0) continue;
    return { prefix, number, label, length: whole.length };
  }
  return undefined;
}
