/** The punctuation that a reader may leave out. */
export const leftOutSigns = [...'、。,.;:!?()〔〕[]【】《》〈〉「」『』“”‘’"\'—–-·・~/'];

const dropped = new Uint8Array(65536);
for (const sign of leftOutSigns) dropped[sign.charCodeAt(0)] = 1;

/** A digit or a small Latin letter; false past the ends of a text. */
const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

/**
 * Normalised text without the punctuation that a reader may leave out, and the offset of each character in the
 * text. What stands between two letters or digits stays, so that 67.5 is not 675.
 */
export function looseText(text: string): { text: string; origins: number[] } {
  const origins: number[] = [];
  let result = '';
  for (let offset = 0; offset < text.length; offset += 1) {
    if (
      dropped[text.charCodeAt(offset)] === 1 &&
      !(isAlphanumeric(text.charCodeAt(offset - 1)) && isAlphanumeric(text.charCodeAt(offset + 1)))
    ) {
      continue;
    }
    origins.push(offset);
    result += text.charAt(offset);
  }
  origins.push(text.length);
  return { text: result, origins };
}
