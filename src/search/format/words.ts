/**
 * The words that Pagefind indexes. A word stands for one place of the text: the UTF-16 unit that begins there and the
 * one after it, so that neighbours in the text are neighbours in the index. Letters and digits alone, since Pagefind
 * drops every other sign.
 */

const radix = 36;
const firstHan = 0x4e00;
const lastHan = 0x9fff;
const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;
const hanCount = lastHan - firstHan + 1;

/** Three digits for what texts are made of; all else has five, of which the first is z. */
function codeOf(unit: number): string {
  if (unit >= firstHan && unit <= lastHan) return (unit - firstHan).toString(radix).padStart(3, '0');
  if (unit < firstHan) return (hanCount + unit).toString(radix);
  if (unit >= firstSurrogate && unit <= lastSurrogate)
    return (lastHan + 1 + unit - firstSurrogate).toString(radix);
  return `z${unit.toString(radix).padStart(4, '0')}`;
}

const codes: string[] = [];
const code = (unit: number): string => (codes[unit] ??= codeOf(unit));

/** Two characters side by side. */
export const pairWord = (text: string, offset = 0): string =>
  `${code(text.charCodeAt(offset))}${code(text.charCodeAt(offset + 1))}a`;

/** How every word begins that stands for a place of this character. */
export const characterPrefix = (character: string): string => code(character.charCodeAt(0));

/** Fills the places that a match must not run over; no code begins with y. */
export const separatorWord = 'y';
