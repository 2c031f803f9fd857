import type { PageParagraph } from './join-paragraphs.ts';

/** Kinds of official texts, as their titles end. */
export const genre =
  /(?:意见|通知|通告|公告|公报|办法|规定|规程|细则|条例|决定|决议|方案|规划|纲要|计划|要点|指南|标准|规范|报告|讲话|批复|函|令|法|解释|制度|倡议书|白皮书|措施|清单|建议)(?:[（(][^（）()]*[）)])?$/u;
/** A document number, such as 国发〔2024〕1号. */
export const documentNumber = /[\p{Script=Han}]{1,12}[〔［[【(（]\s*\d{4}\s*[〕］\]】)）]\s*(?:第)?\d+号/u;
/** A date written out, with year, or year and month, or year, month and day. */
export const writtenDate =
  /(\d{4}|[〇○零一二三四五六七八九]{4})年(?:([\d一二三四五六七八九十]{1,2})月(?:([\d一二三四五六七八九十]{1,3})日)?)?/u;
/** A line that names who wrote or reported. */
export const byline =
  /^(?:[□■◎●▲△◆◇○☆★]|(?:本报|本刊|新华社|人民网)?(?:记者|通讯员|评论员)|文\/|作者[:：]|撰文|(?:责任)?编辑[:：]?)/u;

const head = 8;
const leadIns =
  /^(?:第.{1,6}期|.{0,12}[（(]第.{1,12}期|.*专栏$|.*圆桌|学习贯彻.{2,30}精神$|本期|目录|目　?录)/u;
const posts =
  /(?:书记|部长|主任|局长|省长|市长|主席|会长|院长|教授|研究员|司长|处长|院士)(?:\s|[\p{Script=Han}]{2,4}$)/u;

function score({ text, heading }: PageParagraph, rank: number, next: string): number {
  if (/^[（(].*[）)]$/u.test(text) || documentNumber.test(text) || byline.test(text)) return -10;
  if (/^[—–-]{1,2}/u.test(text) || new RegExp(`^${writtenDate.source}$`, 'u').test(text)) return -10;
  return (
    (heading === 1 ? 6 : heading === undefined ? 0 : 3) +
    (genre.test(text) ? 4 : 0) +
    (/关于/u.test(text) ? 2 : 0) +
    (text.length >= 8 ? 2 : text.length >= 5 ? 0 : -3) -
    (leadIns.test(text) ? 5 : 0) -
    (posts.test(text) ? 6 : 0) +
    (byline.test(next) || posts.test(next) || /^[（(].*[）)]$|^[—–]{2}/u.test(next) ? 3 : 0) -
    rank * 0.5
  );
}

/** Index of the headline among the first paragraphs; undefined where the page sets none. */
export function findTitle(paragraphs: readonly PageParagraph[]): number | undefined {
  const opening = paragraphs.slice(0, head);
  const body = opening.findIndex(
    ({ short, heading, text }) => !short && heading === undefined && !/^[（(].*[）)]$/u.test(text),
  );
  const candidates = body < 0 ? opening : opening.slice(0, body);
  let best: { index: number; score: number } | undefined;
  candidates.forEach((paragraph, index) => {
    const value = score(paragraph, index, paragraphs[index + 1]?.text ?? '');
    if (value > -5 && (!best || value > best.score)) best = { index, score: value };
  });
  return best?.index;
}
