const droppable = new Set('、。,.;:!?()〔〕[]【】《》〈〉「」『』“”‘’"\'—–-·・~/');
const isAlphanumeric = (character: string): boolean => /^[0-9a-z]$/u.test(character);

/** Whether the character is punctuation that a reader may leave out; signs such as % and + are not. */
export function isDroppable(character: string): boolean {
  return droppable.has(character);
}

/**
 * Normalised text without the punctuation that a reader may leave out, and the offset of each character in the
 * text. What stands between two letters or digits stays, so that 67.5 is not 675.
 */
export function looseText(text: string): { text: string; origins: number[] } {
  const origins: number[] = [];
  let result = '';
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (
      droppable.has(character) &&
      !(isAlphanumeric(text.charAt(offset - 1)) && isAlphanumeric(text.charAt(offset + 1)))
    ) {
      continue;
    }
    origins.push(offset);
    result += character;
  }
  origins.push(text.length);
  return { text: result, origins };
}
