import { partLabel } from '../text/parts/part-labels.ts';

const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6“”‘’—…·\uD800-\uDBFF]/u;

/** Width of a line in full-width characters; Latin letters and digits count one half. */
export function lineWidth(text: string): number {
  let halves = 0;
  for (const character of text.trim()) halves += wide.test(character) ? 2 : 1;
  return halves / 2;
}

/** The text ends as a sentence does: 。！？… and what may close after it, or a remark wholly in brackets. */
export function endsSentence(text: string): boolean {
  const tidy = text.trimEnd();
  const remark = /[。！？…][”’」』]?[（(【][^（）()]{1,24}[）)】]$/u.test(tidy);
  return (
    remark || /[。！？!?…][”’」』）)》】\s]*$/u.test(tidy) || /^\s*[（(【〔][^（）()]*[）)】〕]$/u.test(tidy)
  );
}

/** The text ends as a clause does that a list or another line may follow: ；：. */
export function endsClause(text: string): boolean {
  return /[；：;:][”’」』）)\s]*$/u.test(text.trimEnd());
}

/** The line opens a numbered part: 第三条, 二、, （四）, 5. (not 第二， or 二是, which also stand inside paragraphs). */
export function opensPart(text: string): boolean {
  const label = partLabel(text.trimStart().replace(/^[（(]\s+/, '（'));
  return label !== undefined && label.prefix !== 'i';
}

/** The line is set in, as the first line of a paragraph is: two spaces, a tab, or an ideographic space (or what the glyph fault makes of it). */
export function isIndented(text: string): boolean {
  return /^(?:\u3000|\t| {2,}|摇摇)/u.test(text) && text.trim() !== '';
}

const previews: Readonly<Record<string, string>> = {
  袁: '，', 遥: '。', 尧: '、', 曰: '；', 冶: '”', 爷: '’', 冤: '）', 曳: '》',
}; // prettier-ignore

function preview(characters: string): string {
  return Array.from(characters, (character) => previews[character] ?? character).join('');
}

/** The line with its first and its last two characters read as the marks that the glyph fault may have made of them. */
export function previewMarks(text: string): string {
  const lead = /^\s*/u.exec(text)?.[0] ?? '';
  const tidy = text
    .slice(lead.length)
    .trimEnd()
    .replace(/^([一二三四五六七八九十]{1,3})尧/u, '$1、')
    .replace(/^渊([一二三四五六七八九十]{1,3}|\d{1,2})冤/u, '（$1）');
  if (tidy.length < 4) return text;
  return lead + preview(tidy.slice(0, 1)) + tidy.slice(1, -2) + preview(tidy.slice(-2));
}
