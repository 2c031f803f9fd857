import { parseChineseNumeral } from '../text/chinese-numerals.ts';

const fractions: Readonly<Record<string, number>> = { 一半: 50, 过半: 50 };

/**
 * Whether the words state the value: as figures (4.73, 1,100), as a Chinese numeral (两, 十六), or as 成 (三成 = 30).
 * A figure counts only whole: 67.5 does not state 67 or 7.5.
 */
export function statesNumber(words: string, value: number): boolean {
  const text = words.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  for (const [figure] of text.matchAll(/\d+(?:\.\d+)?/g)) {
    if (Number(figure) === value) return true;
  }
  for (const [numeral] of text.matchAll(/[零〇一二两三四五六七八九十百千]+/g)) {
    if (parseChineseNumeral(numeral) === value) return true;
  }
  for (const [, tenths = ''] of text.matchAll(/([一二两三四五六七八九])成/g)) {
    if ((parseChineseNumeral(tenths) ?? NaN) * 10 === value) return true;
  }
  return Object.entries(fractions).some(([word, percent]) => percent === value && text.includes(word));
}
