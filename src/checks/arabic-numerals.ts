import { parseChineseNumeral } from '../text/chinese-numerals.ts';

/**
 * The words prepared for comparing numbers: compatibility forms resolved, white space and the commas of thousands
 * taken out, Chinese numerals below ten thousand written in figures (三类 → 3类, 二〇三五年 → 2035年).
 */
export function arabicNumerals(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[零〇一二两三四五六七八九十百千]+/g, (numeral) =>
      String(parseChineseNumeral(numeral) ?? numeral),
    );
}
