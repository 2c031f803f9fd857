import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

const numeral = '[零〇一二两三四五六七八九十百千]+';
const counted = new RegExp(`(${numeral})(?=[岁年个张家人所项万亿倍%])`, 'gu');
const percent = new RegExp(`百分之(${numeral})(?:点(${numeral}))?`, 'gu');
const fraction = (digits: string): string =>
  [...digits].map((digit) => parseChineseNumeral(digit) ?? '').join('');

/** The text with its Chinese numerals before units, and its percentages, in digits: 百分之七十三 → 73%, 三岁 → 3岁. */
export const withDigits = (text: string): string =>
  text
    .replace(percent, (whole, before: string, after: string | undefined) => {
      const value = parseChineseNumeral(before);
      return value === undefined ? whole : `${value}${after ? `.${fraction(after)}` : ''}%`;
    })
    .replace(counted, (whole) => String(parseChineseNumeral(whole) ?? whole));
