import { partLabel } from '../../text/parts/part-labels.ts';
import { isDateLine } from '../../text/written-date.ts';
import type { PageParagraph } from '../join-paragraphs.ts';
import { bodiesOf, issuersOfTitle } from './bodies.ts';
import { numberOfLine } from './document-number.ts';
import { byline, genre, isAddresseeLine, isAdoption } from './line-kinds.ts';
import { titleRow } from './title-row.ts';

/** Half-open range of the paragraphs that make up the headline. */
export interface HeadlineRange {
  start: number;
  end: number;
}

const head = 18;
const mostLines = 4;
const mostIssuers = 8;
const leadIns =
  /^(?:第.{1,6}期|.{0,12}[（(]第.{1,12}期|.*专栏$|.*圆桌|学习贯彻.{2,30}精神$|本期|目录|目　?录|.{2,40}公报.*第.{1,6}[期号]|.{2,40}文件$)/u;
const posts =
  /(?:书记|部长|主任|局长|省长|市长|主席|会长|院长|教授|研究员|司长|处长|院士)(?:\s|[\p{Script=Han}]{2,4}$)/u;
const lawGenre = /(?:法|条例|规定|办法|细则|规则|规程|章程|解释|准则)(?:[（(][^（）()]*[）)])*$/u;

/** The words of a row of paragraphs as one headline. */
export function headlineText(paragraphs: readonly PageParagraph[]): string {
  const [first = '', ...rest] = paragraphs.map(({ asTitle }) => asTitle);
  let before = first;
  return rest.reduce((whole, part) => {
    // 甲省民政厅 甲省教育厅 / 甲省财政厅关于…: a row of issuers and the next one.
    const parts =
      bodiesOf(before).length > 0 && (bodiesOf(part).length > 0 || issuersOfTitle(part).length > 0);
    before = part;
    return whole + (parts ? ' ' : '') + part;
  }, first);
}

/** A line that can be no part of a headline, whatever stands around it. */
function isFrame(text: string): boolean {
  return (
    numberOfLine(text) !== undefined ||
    isDateLine(text) ||
    isAddresseeLine(text) ||
    isAdoption(text) ||
    byline.test(text) ||
    /^[（(].*[）)]$/u.test(text) ||
    /^[—–-]{1,2}/u.test(text) ||
    /^第.{1,8}[条章编节]/u.test(text)
  );
}

function score(row: readonly PageParagraph[], rank: number, next: string): number {
  const text = headlineText(row);
  const [first] = row;
  const heading = first?.heading;
  const issued = issuersOfTitle(text).length > 0;
  const letter = genre.test(text) && /关于|印发|转发|批转|公布/u.test(text);
  return (
    (heading === 1 ? 6 : heading === undefined ? 0 : 3) +
    (genre.test(text) ? 4 : 0) +
    (/关于/u.test(text) ? 2 : 0) +
    (letter && issued ? 3 : 0) +
    (text.length >= 8 ? 2 : text.length >= 5 ? 0 : -3) -
    (leadIns.test(text) ? 5 : 0) -
    (posts.test(text) && !letter ? 6 : 0) +
    (byline.test(next) || posts.test(next) || /^[（(].*[）)]$|^[—–]{2}/u.test(next) ? 3 : 0) -
    rank * 0.5
  );
}

/** Lines may be read as one headline only where that makes one of a kind: issuer and 关于…的通知, a law's name. */
function joins(row: readonly PageParagraph[]): boolean {
  if (row.length === 1) return true;
  const text = headlineText(row);
  const [first, ...rest] = row;
  if (!first || row.some((one) => leadIns.test(one.text) || genre.test(one.text) !== (one === row.at(-1))))
    return false;
  if (
    row.some(
      ({ heading, line }, index) =>
        heading !== first.heading || (index > 0 && line - (row[index - 1]?.line ?? 0) > 2),
    )
  )
    return false;
  if (/关于|印发|转发|批转/u.test(text)) {
    const at = row.findIndex((one) => /关于|印发|转发|批转/u.test(one.text));
    const isLed = at > 0 && row.slice(0, at).every((one) => bodiesOf(one.text).length > 0);
    const opens = at === 0 || isLed || /^(?:关于|印发|转发|批转)/u.test(rest[0]?.text ?? '');
    return opens && (issuersOfTitle(text).length > 0 || /关于/u.test(first.text));
  }
  return lawGenre.test(text) && row.length === 2 && /(?:省|市|县|区|州|国|共和国|会)/u.test(first.text);
}

/** However many issue it: 甲省民政厅 … 甲省医疗保障局关于印发《甲省方案》的通知. */
const isLetterHeadline = (text: string): boolean => genre.test(text) && issuersOfTitle(text).length > 0;

/** The paragraphs that may hold a headline: those before the first of the body. */
function openingOf(paragraphs: readonly PageParagraph[]): readonly PageParagraph[] {
  const opening = paragraphs.slice(0, head);
  const body = opening.findIndex(
    ({ short, heading, text, rows }, index) =>
      rows ||
      (index > 0 && heading === undefined && ['a', 'ch', 'b', 's'].includes(partLabel(text)?.prefix ?? '')) ||
      (!short &&
        heading === undefined &&
        !/^[（(].*[）)]$/u.test(text) &&
        !isAdoption(text) &&
        !isLetterHeadline(text)),
  );
  return body < 0 ? opening : opening.slice(0, body);
}

const redHead = /^[\p{Script=Han}（）·\s]{2,40}(?:文件|令|公告|通告|公报|纪要|简报)$/u;

/** A red head (甲市民政局公告) has the number below it, and the headline itself below that. */
function isRedHead(candidates: readonly PageParagraph[], index: number): boolean {
  const [own, next] = [candidates[index]?.text ?? '', candidates[index + 1]?.text ?? ''];
  return (
    redHead.test(own) &&
    numberOfLine(next) !== undefined &&
    candidates.slice(index + 2).some(({ text }) => /关于/u.test(text) && genre.test(text))
  );
}

/** The headline among the first paragraphs; undefined where the page sets none. */
export function findHeadline(
  paragraphs: readonly PageParagraph[],
  title?: string,
): HeadlineRange | undefined {
  const opening = paragraphs.slice(0, head).map(({ text }) => text);
  const like = title === undefined ? undefined : titleRow(opening, title);
  if (like) return like;
  const candidates = openingOf(paragraphs);
  let best: (HeadlineRange & { score: number }) | undefined;
  for (let start = 0; start < candidates.length; start++) {
    if (isRedHead(candidates, start)) continue;
    let issuers = start;
    while (issuers - start < mostIssuers && bodiesOf(candidates[issuers]?.text ?? '').length > 0) issuers++;
    for (let end = start + 1; end <= Math.min(candidates.length, issuers + mostLines); end++) {
      const row = candidates.slice(start, end);
      if (isFrame(row.at(-1)?.text ?? '')) break;
      if (!joins(row)) continue;
      const value = score(row, start, paragraphs[end]?.text ?? '');
      if (value > -5 && (!best || value > best.score)) best = { start, end, score: value };
    }
  }
  return best;
}
