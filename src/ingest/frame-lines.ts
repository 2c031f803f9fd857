import type { PageParagraph } from './join-paragraphs.ts';
import { byline, documentNumber, writtenDate } from './find-title.ts';

const dateLine = new RegExp(`^[（(]?\\s*${writtenDate.source}\\s*[）)]?$`, 'u');
const adopted = /^[（(].{4,400}(?:通过|公布|发布|施行|修订|修正|批准|印发).{0,40}[）)]$/u;
const adoptedBare =
  /^\d{4}年\d{1,2}月\d{1,2}日.{4,200}(?:通过|公布|发布|施行|修订|修正|批准|印发|修改|废止)$/u;
const subtitle = /^[—–-]{1,2}[^—–-]/u;
const namedPost =
  /(?:书记|部长|主任|局长|省长|市长|主席|会长|院长|教授|研究员|司长|处长|院士)[\p{Script=Han}]{2,4}$/u;

const turn = /^[（(]?\s*(?:下转|上接|转|接)\s*第?\s*[\d一二三四五六七八九十]+\s*版.{0,12}[）)]?$/u;
const credit =
  /^[（(]?(?:来源|稿源|原载|摘自|转自|据|原文链接|责任编辑|编辑|审核|校对|作者系|作者单位|作者为|本文作者|本报记者|记者|新华社记者)[^。]{0,80}[）)]?$/u;
const outlets = /^[（(][^（）()。]{2,40}(?:网站?|报|社|新闻|民政|电视台|客户端|公众号)[）)]$/u;
const circulation = /^[（(](?:此件|主动公开|依申请公开|不予公开)[^）)]{0,12}[）)]$/u;
const joinedTurn = /[（(](?:下转|上接)[^（）()]{1,16}[）)]$/u;

/** The line stands between a headline and the body: author, post, date or adoption in brackets, subtitle. */
export function standsUnderTitle(text: string): boolean {
  const numbered = documentNumber.test(text) && text.length <= 30;
  return (
    numbered ||
    byline.test(text) ||
    dateLine.test(text) ||
    adopted.test(text) ||
    adoptedBare.test(text) ||
    subtitle.test(text) ||
    namedPost.test(text)
  );
}

/** The line stands after a body: credit, turn to another page, signature's date. */
export function standsAfterBody(text: string): boolean {
  return (
    turn.test(text) ||
    credit.test(text) ||
    outlets.test(text) ||
    dateLine.test(text) ||
    circulation.test(text)
  );
}

/** A remark (下转第3版) that closes a paragraph, cut from it. */
export function cutTurn(text: string): [string, string] | undefined {
  const match = joinedTurn.exec(text);
  return match && match.index > 0 ? [text.slice(0, match.index), match[0]] : undefined;
}

const longestSignature = 30;
const mostSignatures = 6;

/** Number of paragraphs at the end that stand after the body. Signatures are what stands short before their date. */
export function countAfterBody(paragraphs: readonly PageParagraph[]): number {
  let count = 0;
  let signatures: number | undefined;
  for (const { text, short, heading } of paragraphs.toReversed()) {
    if (standsAfterBody(text)) {
      signatures = dateLine.test(text) ? 0 : undefined;
    } else {
      const signs = short && heading === undefined && text.length <= longestSignature;
      if (signatures === undefined || signatures >= mostSignatures || !signs) break;
      signatures++;
    }
    count++;
  }
  return count < paragraphs.length ? count : 0;
}
