import { parseChineseNumeral } from '../chinese-numerals.ts';

/**
 * Kinds of numbered parts, by the letters that their ids begin with: 编 b, 章 ch, 节 sec, 条 a, 一、 s, （一） c, 1. n,
 * （1） m, 第一， or 一是 i, 附件 annex.
 */
export type PartPrefix = 'b' | 'ch' | 'sec' | 'a' | 's' | 'c' | 'n' | 'm' | 'i' | 'annex';

/** The kind of a heading without a number, by its level: what has numbers at that level of a policy text. */
export const headingPrefix = (depth: number): PartPrefix =>
  (['s', 's', 's', 'c', 'n'] as const)[depth] ?? 'm';

export interface PartLabel {
  prefix: PartPrefix;
  /** Its number in an address: 17, or 17-1 for 第十七条之一. */
  number: string;
  /** The label as printed, without the mark that closes it: 三, （四）, 第二, 二是, 第十二条. */
  label: string;
  /** Length of the label with its closing mark, in the text that it opens. */
  length: number;
}

const numeral = '[零〇一二两三四五六七八九十百千]+';
const digits = String.raw`[\d０-９]+`;
const either = `${numeral}|${digits}`;

// A sentence that begins by naming an article opens none: 第三条第二款规定的……, 第三条、第四条所称…….
const reference = '(?!第|款|项|规定|[、，,。；;]|[和与及或至到]第|的|所[称列指述定规]|中(?:的|所|规定|“))';

/** 第三章, 第三章之一, 第 三 章; an inserted part has a number of its own. */
const division = (unit: string): string =>
  `第\\s*(${either})\\s*${unit}(?:之(${numeral})(?!${numeral})|(?!之))${reference}`;

// Order matters: 第一条 must not be read as the item 第一.
const patterns: readonly [PartPrefix, RegExp][] = [
  ['b', new RegExp(`^(${division('编')})\\s*`)],
  ['ch', new RegExp(`^(${division('章')})\\s*`)],
  ['sec', new RegExp(`^(${division('节')})\\s*`)],
  ['a', new RegExp(`^(${division('条')})\\s*`)],
  ['i', new RegExp(`^(第(${numeral}))[，,、]`)],
  ['i', new RegExp(`^((${numeral})是)`)],
  ['s', new RegExp(`^((${numeral}))、`)],
  ['c', new RegExp(`^([（(](${numeral})[）)])`)],
  ['m', new RegExp(`^([（(](${digits})[）)])`)],
  ['n', new RegExp(`^((${digits}))[.．、](?![\\d０-９])`)],
];

const annex = new RegExp(`^(附[件表录图]\\s*(${either})?)(?:[：:]\\s*|\\s+|$)`);

/** Value of a printed number, in Chinese or in digits of either width. */
const valueOf = (printed: string): number | undefined => {
  const plain = printed.normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(plain);
};

/** The printed number that a heading or paragraph opens with, or undefined where it opens with none. */
export function partLabel(text: string): PartLabel | undefined {
  for (const [prefix, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, label = '', own = '', inserted] = match;
    const number = valueOf(own);
    if (number === undefined || number === 0) continue;
    const branch = inserted === undefined ? undefined : valueOf(inserted);
    return { prefix, number: `${number}${branch ? `-${branch}` : ''}`, label, length: whole.length };
  }
  return undefined;
}

/** The label of an annex (附件1, 附表) that a line opens with; its number is '' where none is printed. */
export function annexLabel(text: string): PartLabel | undefined {
  const [whole, label = '', own] = annex.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const number = own === undefined ? undefined : valueOf(own);
  return { prefix: 'annex', number: number ? String(number) : '', label: label.trim(), length: whole.length };
}
