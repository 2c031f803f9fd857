const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('零一二三四五六七八九', (digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral below ten thousand (十二 → 12, 二〇二五 → 2025), or undefined for anything else. */
export function parseChineseNumeral(numeral: string): number | undefined {
  if (numeral === '') return undefined;
  const characters = [...numeral];
  if (characters.length > 1 && characters.every((character) => character in digits)) {
    return Number(characters.map((character) => digits[character]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = units[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else if (character in digits) {
      digit = digits[character];
    } else {
      return undefined;
    }
  }
  return total + (digit ?? 0);
}
