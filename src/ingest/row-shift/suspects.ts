import iconv from 'iconv-lite';
import { decodeRowShift } from '../../editions/rules/gb2312-row-shift.ts';

/** What a character of GB2312 rows D2 and D4 may stand for. */
export interface Suspect {
  /** The mark of row A1 or A3 that the fault turns into this character. */
  mark: string;
  kind: 'punctuation' | 'digit' | 'letter' | 'space';
}

// Rows A1 and A3 also hold signs such as ∞ or ♂, which no page of text sets; their characters (义, 议, 意) are common.
const punctuation = /[\p{P}～＋％￥＝＜＞｜]/u;
const notInText = /[〃′″‰§※＂＇＆＊＠＃［］＼＿｛｝]/u;

function kindOf(mark: string): Suspect['kind'] | undefined {
  if (mark === '　') return 'space';
  if (/[０-９]/.test(mark)) return 'digit';
  if (/[Ａ-Ｚａ-ｚ]/.test(mark)) return 'letter';
  return punctuation.test(mark) && !notInText.test(mark) ? 'punctuation' : undefined;
}

function* suspectEntries(): Generator<[string, Suspect]> {
  for (const lead of [0xd2, 0xd4]) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = iconv.decode(Uint8Array.of(lead, trail), 'gb2312');
      const mark = decodeRowShift(character);
      const kind = mark === undefined ? undefined : kindOf(mark);
      if (mark !== undefined && kind) yield [character, { mark, kind }];
    }
  }
}

/** Every character that may be a shifted mark, digit, letter or ideographic space, with what it would stand for. */
export const suspects: ReadonlyMap<string, Suspect> = new Map(suspectEntries());

/** Suspects that are rare as characters and frequent as marks: without one of them a page does not have the fault. */
export const tellTale = /[袁遥尧渊冤曳曰冶野浴掖钥噎揖铱]/;
