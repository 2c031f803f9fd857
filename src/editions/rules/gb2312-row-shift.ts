import iconv from 'iconv-lite';

const shift = 0x31;

function moveRow(character: string, from: readonly [number, number], by: number): string | undefined {
  const [lead = 0, trail = 0, ...rest] = iconv.encode(character, 'gb2312');
  if (rest.length > 0 || lead < from[0] || lead > from[1] || trail < 0xa1) return undefined;
  const moved = iconv.decode(Uint8Array.of(lead + by, trail), 'gb2312');
  return moved.length === 1 && moved !== '\uFFFD' ? moved : undefined;
}

/**
 * The wrong character that some PDF extracts show for a mark of GB2312 rows A1 to A3: its lead byte plus 0x31
 * (， A3AC → 袁 D4AC, 。 A1A3 → 遥 D2A3). Undefined for characters of other rows.
 */
export function encodeRowShift(mark: string): string | undefined {
  return moveRow(mark, [0xa1, 0xa3], shift);
}

/**
 * The mark that a character of GB2312 rows D2 to D4 may stand for (袁 → ，). The character may also be meant as
 * printed (国务院, 陆治原), so that each case is decided by its words. Undefined for characters of other rows.
 */
export function decodeRowShift(character: string): string | undefined {
  return moveRow(character, [0xa1 + shift, 0xa3 + shift], -shift);
}

/** The characters that the rule changed between two readings; undefined where they differ in any other way. */
export function shiftedCharacters(
  was: string,
  now: string,
): { at: number; was: string; now: string }[] | undefined {
  if (was.length !== now.length) return undefined;
  const shifted: { at: number; was: string; now: string }[] = [];
  for (let at = 0; at < was.length; at++) {
    const [from, to] = [was.charAt(at), now.charAt(at)];
    if (from === to) continue;
    if (decodeRowShift(from) !== to) return undefined;
    shifted.push({ at, was: from, now: to });
  }
  return shifted;
}
