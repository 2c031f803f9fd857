/** Text without its white space, which carries nothing between Chinese characters. */
export interface BareText {
  bare: string;
  /** Offset in the full text of every UTF-16 unit of `bare`. */
  offsets: readonly number[];
}

const whiteSpace = /\s/u;

/** The text without white space, and where each of its characters stands in the full text. */
export function bareText(text: string): BareText {
  let bare = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charAt(offset);
    if (whiteSpace.test(unit)) continue;
    bare += unit;
    offsets.push(offset);
  }
  return { bare, offsets };
}
