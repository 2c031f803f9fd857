import { isDateLine } from '../../text/written-date.ts';
import type { PageParagraph } from '../join-paragraphs.ts';
import { isAbridgement, isPrintLine, isSignature, isSignedDate } from './line-kinds.ts';

const turn = /^[（(]?\s*(?:下转|上接|转|接)\s*第?\s*[\d一二三四五六七八九十]+\s*版.{0,12}[）)]?$/u;
const credit =
  /^[（(]?(?:来源|稿源|原载|摘自|转自|据|原文链接|责任编辑|编辑|审核|校对|作者系|作者单位|作者为|本文作者|本报记者|记者|新华社记者)[^。]{0,80}[）)]?$/u;
const outlets = /^[（(][^（）()。]{2,40}(?:网站?|报|社|新闻|民政|电视台|客户端|公众号)[）)]$/u;
const circulation =
  /^[（(](?:此件|主动公开|依申请公开|不予公开|(?:信息)?公开(?:形式|方式|属性|类别|选项)|联系人|联系电话)[^）)]{0,60}[）)]$/u;
const joinedTurn = /[（(](?:下转|上接)[^（）()]{1,16}[）)]$/u;

/** The line stands after a body: credit, turn to another page, signature's date, the letter's foot. */
export function standsAfterBody(text: string): boolean {
  return (
    turn.test(text) ||
    credit.test(text) ||
    outlets.test(text) ||
    isDateLine(text) ||
    isSignedDate(text) ||
    isPrintLine(text) ||
    isAbridgement(text) ||
    circulation.test(text)
  );
}

/** A remark (下转第3版) that closes a paragraph, cut from it. */
export function cutTurn(text: string): [string, string] | undefined {
  const match = joinedTurn.exec(text);
  return match && match.index > 0 ? [text.slice(0, match.index), match[0]] : undefined;
}

const longestName = 16;
const mostSignatures = 40;

/** The line signs what stands over it: bodies, a person with a post, or, right before the date, one short name. */
function signs({ text, short, heading, rows, item }: PageParagraph, isNext: boolean): boolean {
  if (rows || item || !short || heading !== undefined || /[：:]/u.test(text)) return false;
  return isSignature(text) || (isNext && text.length <= longestName && !/^[（(\d]/u.test(text));
}

/** Number of paragraphs at the end that stand after the body. */
export function countClosing(paragraphs: readonly PageParagraph[]): number {
  let count = 0;
  let signatures: number | undefined;
  for (const paragraph of paragraphs.toReversed()) {
    if (!paragraph.rows && paragraph.heading === undefined && standsAfterBody(paragraph.text)) {
      signatures = isDateLine(paragraph.text) ? 0 : undefined;
    } else {
      if (signatures === undefined || signatures >= mostSignatures || !signs(paragraph, signatures === 0))
        break;
      signatures++;
    }
    count++;
  }
  return count < paragraphs.length ? count : 0;
}
