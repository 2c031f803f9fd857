/** Text without its white space, which carries nothing between Chinese characters. */
export interface BareText {
  bare: string;
  /** Offset in the full text of every UTF-16 unit of `bare`. */
  offsets: readonly number[];
}

const whiteSpace = /\s/u;
/** No white space has a code above that of the full-width blank, but for the byte order mark. */
const [lastBlank, byteOrderMark] = [0x3000, 0xfeff];

/** The text without white space, and where each of its characters stands in the full text. */
export function bareText(text: string): BareText {
  let bare = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charAt(offset);
    const code = text.charCodeAt(offset);
    if ((code <= lastBlank || code === byteOrderMark) && whiteSpace.test(unit)) continue;
    bare += unit;
    offsets.push(offset);
  }
  return { bare, offsets };
}

/** The text without white space. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');
