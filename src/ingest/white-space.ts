const latin = '[\\x21-\\x7E\\u00C0-\\u024F]';
const betweenLatin = new RegExp(`(?<=${latin})\\s+(?=${latin})`, 'gu');

/** The text without white space, except one space between two Latin words or numbers. */
export function closeUp(text: string): string {
  return text.trim().replaceAll(betweenLatin, '\u0001').replaceAll(/\s+/gu, '').replaceAll('\u0001', ' ');
}

/** A headline closed up as other text, except one space between parts of at least three characters each. */
export function closeUpTitle(text: string): string {
  const parts = text.trim().split(/\s+/u);
  const spaced = parts.length > 1 && parts.every((part) => [...part].length >= 3);
  return spaced ? parts.join(' ') : closeUp(text);
}

/** Joins two lines of one paragraph; white space remains only between Latin words. */
export function joinLines(before: string, after: string): string {
  const gap = /[A-Za-z,.;:]$/u.test(before.trimEnd()) && /^[A-Za-z]/u.test(after.trimStart()) ? ' ' : '';
  return before.trimEnd() + gap + after.trimStart();
}
