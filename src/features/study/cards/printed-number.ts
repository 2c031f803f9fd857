import { parseChineseNumeral } from '../../../text/chinese-numerals.ts';

const numeral = /\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+/gu;

/** The text with full-width figures and signs made half-width, character for character. */
function halfWidth(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize('NFKC');
    return plain.length === character.length ? plain : character;
  }).join('');
}

/**
 * Where the words print a value with its unit, 余 or 多 between them included (2900余名); undefined where they do so
 * not at all or more than once.
 */
export function printedNumber(
  words: string,
  value: number,
  unit: string,
): { start: number; end: number } | undefined {
  const text = halfWidth(words);
  const places = [...text.matchAll(numeral)].flatMap(({ 0: printed, index }) => {
    const number = /\d/.test(printed) ? Number(printed.replaceAll(',', '')) : parseChineseNumeral(printed);
    const end = index + printed.length;
    const between = /^[余多]?/u.exec(text.slice(end))?.[0] ?? '';
    const isWhole =
      !/[\d.]$/.test(text.slice(0, index)) && text.startsWith(halfWidth(unit), end + between.length);
    return number === value && isWhole ? [{ start: index, end: end + between.length + unit.length }] : [];
  });
  return places.length === 1 ? places[0] : undefined;
}
