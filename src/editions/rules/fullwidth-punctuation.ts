const fullwidth = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
const asciiAlphanumeric = /^[0-9A-Za-z]$/;

/**
 * The line with , : ; ? ! ( ) as full-width marks, unless an ASCII letter or digit stands on both sides (1,100 and
 * 12:30 stay). The ends of the line and white space are no letters. The length never changes.
 */
export function fullwidthPunctuation(line: string): string {
  return line.replace(/[,:;?!()]/g, (mark, offset: number) => {
    const insideLatin =
      asciiAlphanumeric.test(line.charAt(offset - 1)) && asciiAlphanumeric.test(line.charAt(offset + 1));
    return insideLatin ? mark : fullwidth(mark);
  });
}
