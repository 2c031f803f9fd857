import { encodeRowShift } from '../../src/editions/rules/gb2312-row-shift.ts';

/** A mark of GB2312 rows A1 or A3 that Unicode counts as punctuation. */
export function isShiftable(character: string): boolean {
  if (!/\p{P}/u.test(character)) return false;
  return encodeRowShift(character) !== undefined;
}

/** The text as the faulty extraction shows it: every punctuation mark of rows A1 and A3 as the character 0x31 rows on. */
export function shiftRows(text: string): string {
  return Array.from(text, (character) =>
    isShiftable(character) ? (encodeRowShift(character) ?? character) : character,
  ).join('');
}

/** Breaks a paragraph into lines: `narrowest` to `widest` characters each, newly drawn for every line. */
export function hardWrap(
  paragraph: string,
  random: () => number,
  narrowest: number,
  widest: number,
): string[] {
  const characters = [...paragraph];
  const lines: string[] = [];
  for (let at = 0; at < characters.length;) {
    const width = narrowest + Math.floor(random() * (widest - narrowest + 1));
    lines.push(characters.slice(at, at + width).join(''));
    at += width;
  }
  return lines;
}

/** Puts a space before about every `one in` characters. */
export function straySpaces(text: string, random: () => number, oneIn: number): string {
  return Array.from(text, (character) => (random() < 1 / oneIn ? ` ${character}` : character)).join('');
}

/** A page of the paragraphs with all three faults: shifted marks, wrapped lines (even or ragged), stray spaces. */
export function corruptPage(paragraphs: readonly string[], random: () => number): string {
  const ragged = random() < 0.5;
  const narrowest = 12 + Math.floor(random() * 24);
  const widest = ragged ? narrowest + 16 : narrowest;
  const gap = random() < 0.5 ? '\n\n' : '\n';
  return paragraphs
    .map((paragraph) => {
      const lines = hardWrap(shiftRows(paragraph), random, narrowest, widest);
      return lines.map((line) => straySpaces(line, random, 60)).join('\n');
    })
    .join(gap);
}
