import { decodeRowShift } from './rules/gb2312-row-shift.ts';

const fullwidthOffset = 0xfee0;
const known = new Map<string, string>();

function fold(character: string): string {
  const mark = decodeRowShift(character) ?? character;
  const code = mark.charCodeAt(0);
  return mark.length === 1 && code >= 0xff01 && code <= 0xff5e
    ? String.fromCharCode(code - fullwidthOffset)
    : mark;
}

/**
 * What a character is compared as where lines are sought, not where readings are judged: half-width and full-width
 * forms alike, and a character that the row shift may have made as the mark that it may stand for (袁, ， and , alike).
 */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = fold(character);
    known.set(character, folded);
  }
  return folded;
}
