import { isDateLine } from '../text/written-date.ts';

const latin = '[\\x21-\\x7E\\u00C0-\\u024F]';
const betweenLatin = new RegExp(`(?<=${latin})\\s+(?=${latin})`, 'gu');

// Two issuers set side by side, and what follows each step by which a law was made and amended (题注).
const printedGap =
  /(?<=中共中央)\s+(?=国务院)|(?<=[过布改正订准止])\u3000+(?=根据|自\S{1,12}起|\S{4}年)|(?<=日)\u3000+(?=\S{4,60}通过)/gu;

/** The text without white space, except one space between two Latin words or numbers, and the gaps that stand in prose. */
export function closeUp(text: string): string {
  return text
    .trim()
    .replaceAll(betweenLatin, '\u0001')
    .replaceAll(printedGap, '\u0002')
    .replaceAll(/\s+/gu, '')
    .replaceAll('\u0001', ' ')
    .replaceAll('\u0002', '\u3000');
}

const proseMark = /[。！？；，]/u;
const proseWidth = 60;

/** A gap between two words of a line that is no prose (第一名 东园, names and posts) carries meaning; one that spaces letters does not. */
function keptGap(before: string, gap: string, after: string): string {
  if (/[\x21-\x7E]$/u.test(before) && /^[\x21-\x7E]/u.test(after)) return ' ';
  if (/^\d{4}年第/u.test(after) || /[（《“‘]$/u.test(before) || /^[）》”’、：]/u.test(after)) return '';
  if (gap.includes('\u3000') || gap.length > 1) return '\u3000';
  const words = before.length > 1 && after.length > 1;
  return words && /\p{Script=Han}$|[）》”]$/u.test(before) && /^(?:[\p{Script=Han}《（]|\d{4}年)/u.test(after)
    ? ' '
    : '';
}

// 省 长  王 某: letters are spaced by one measure, the post and the name by a wider one.
const spacedSignature =
  /^((?:\p{Script=Han}\s){1,5}?[长任记席理])(\s{2,})(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})$/u;

/** The text closed up, but for the gaps of a line that is no prose. */
export function keepGaps(text: string): string {
  const [first = '', ...rest] = text.trim().split(/(\s+)/u);
  if (rest.length === 0) return first;
  const signed = spacedSignature.exec(text.trim());
  if (signed) return `${closeUp(signed[1] ?? '')}\u3000${closeUp(signed[3] ?? '')}`;
  const words = [first, ...rest.filter((_, index) => index % 2 === 1)];
  const isProse = proseMark.test(text) || text.length > proseWidth;
  if (isProse || words.every((word) => [...word].length === 1) || isDateLine(text)) return closeUp(text);
  return words.reduce(
    (line, word, index) => line + keptGap(words[index - 1] ?? '', rest[index * 2 - 2] ?? '', word) + word,
  );
}

// The gap after 第一条 or after the head of a dispatch (新华社北京1月7日电) parts two things.
const partedOpening =
  /^\s*(第[零〇一二三四五六七八九十百千\d０-９]+[编章节条](?:之[一二三四五六七八九十百]+)?|(?:新华社|中新社|人民网|央视网|本报)[^，。]{0,24}?(?:电|讯|消息)(?:[（(][^（）()]{2,30}[）)])?)\s+/u;

/** A paragraph closed up, except one space after the label of an article or the head of a dispatch, and gaps that carry meaning. */
export function closeUpParagraph(text: string): string {
  const [whole = '', opening = ''] = partedOpening.exec(text) ?? [];
  return opening === '' ? keepGaps(text) : `${closeUp(opening)} ${keepGaps(text.slice(whole.length))}`;
}

/** A headline closed up as other text, except one space between parts of at least three characters each. */
export function closeUpTitle(text: string): string {
  const parts = text.trim().split(/\s+/u);
  const spaced = parts.length > 1 && parts.every((part) => [...part].length >= 3);
  return spaced ? parts.join(' ') : closeUp(text);
}

/** Joins the lines of one paragraph; white space remains only between Latin words. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const own = index === 0 ? line : line.trimStart();
      if (next === undefined) return own;
      const text = own.trimEnd();
      return /[A-Za-z,.;:]$/u.test(text.slice(-1)) && /^[A-Za-z]/u.test(next.trimStart().slice(0, 1))
        ? `${text} `
        : text;
    })
    .join('');
}
