import { parseChineseNumeral } from './chinese-numerals.ts';
import { withoutSpace } from './bare-text.ts';

const zeros = '〇○零0oOоОｏＯ◯';
const chineseDigit = `[${zeros}一二三四五六七八九]`;
const digit = '[0-9０-９]';

/** A date written out, with year, or year and month, or year, month and day: 2024年5月6日, 二○二四年五月六日. */
export const writtenDate = new RegExp(
  `(${digit}{4}|${chineseDigit}{4})\\s*年(?:\\s*(${digit}{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?:\\s*(${digit}{1,2}|[一二三四五六七八九十]{1,3})\\s*日)?)?`,
  'u',
);
const dottedDate = new RegExp(
  `(?<!${digit})(${digit}{4})([-－./．])(${digit}{1,2})\\2(${digit}{1,2})(?!${digit})`,
  'u',
);
const wholeDate = new RegExp(`^(?:${writtenDate.source}|${dottedDate.source.replace('\\2', '\\5')})$`, 'u');

/** The text is nothing but a date, perhaps in brackets. */
export function isDateLine(text: string): boolean {
  const bare = withoutSpace(text).replace(/^[（(](.*)[）)]$/u, '$1');
  return wholeDate.test(bare);
}

const zero = new RegExp(`[${zeros}]`, 'gu');

function valueOf(printed: string): number | undefined {
  const plain = printed.normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(printed.replaceAll(zero, '〇'));
}

const lookalikeYear = new RegExp(`(?<!${chineseDigit})${chineseDigit}{4}(?=年)`, 'gu');

/** The words with the letters and rings that stand for 〇 in a year (二O二四年) written as 〇. */
export function withPlainYears(words: string): string {
  return words.replaceAll(lookalikeYear, (year) =>
    /[一二三四五六七八九]/u.test(year) ? year.replaceAll(zero, '〇') : year,
  );
}

/** The first date that a text writes out, as precise as it is written: 2024-12-30, 2024-12 or 2024. */
export function readDate(text: string): string | undefined {
  const match = writtenDate.exec(text);
  const dotted = match ? undefined : dottedDate.exec(text);
  const [year, month, day] = (
    dotted ? [dotted[1], dotted[3], dotted[4]] : [match?.[1], match?.[2], match?.[3]]
  ).map((printed) => (printed === undefined ? undefined : valueOf(printed)));
  if (year === undefined || year < 1000) return undefined;
  const parts = [String(year)];
  if (month !== undefined && month >= 1 && month <= 12) {
    parts.push(String(month).padStart(2, '0'));
    if (day !== undefined && day >= 1 && day <= new Date(year, month, 0).getDate())
      parts.push(String(day).padStart(2, '0'));
  }
  return parts.join('-');
}
