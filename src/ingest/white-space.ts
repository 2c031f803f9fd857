const latin = '[\\x21-\\x7E\\u00C0-\\u024F]';
const betweenLatin = new RegExp(`(?<=${latin})\\s+(?=${latin})`, 'gu');

/** The text without white space, except one space between two Latin words or numbers. */
export function closeUp(text: string): string {
  return text.trim().replaceAll(betweenLatin, '\u0001').replaceAll(/\s+/gu, '').replaceAll('\u0001', ' ');
}

// The gap after 第一条 or after the head of a dispatch (新华社北京1月7日电) parts two things.
const partedOpening =
  /^\s*(第[零〇一二三四五六七八九十百千\d]+[编章节条]|(?:新华社|中新社|人民网|央视网|本报)[^，。]{0,24}?(?:电|讯|消息)(?:[（(][^（）()]{2,30}[）)])?)\s+/u;

/** A paragraph closed up, except one space after the label of an article or the head of a dispatch. */
export function closeUpParagraph(text: string): string {
  const [whole = '', opening = ''] = partedOpening.exec(text) ?? [];
  return opening === '' ? closeUp(text) : `${closeUp(opening)} ${closeUp(text.slice(whole.length))}`;
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
