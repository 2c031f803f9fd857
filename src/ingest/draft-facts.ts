import type { DocumentKind } from '../entries/documents.ts';
import { withoutSpace } from '../text/bare-text.ts';
import { isDateLine, readDate, writtenDate } from '../text/written-date.ts';
import type { Draft } from './draft.ts';
import { bodiesOf, isBody, issuersOfTitle } from './frame/bodies.ts';
import { documentNumber, numberOfLine } from './frame/document-number.ts';
import {
  addresseesOf,
  genre,
  isAbridgement,
  isAddresseeLine,
  isAdoption,
  isSignedDate,
} from './frame/line-kinds.ts';
import type { Metadata } from './frame/metadata-rows.ts';

/** What a draft's own words say about it; what they do not say is absent. */
export interface DraftFacts {
  kind: DocumentKind;
  /** The form proves the kind; otherwise it is a guess. */
  kindIsSure: boolean;
  number: string | undefined;
  issuers: string[];
  addressees: string[];
  authors: { name: string }[];
  dated: string | undefined;
  published: string | undefined;
  publishedIn: string | undefined;
  completenessNote: string | undefined;
}

const news = /^(?:新华社|本报|中新社|人民网|央视网).{0,20}(?:电|讯|消息)|^本报讯/u;

function kindOf(draft: Draft, number: string | undefined): Pick<DraftFacts, 'kind' | 'kindIsSure'> {
  const paragraphs = draft.body.filter(({ depth }) => depth === 0).map(({ text }) => text);
  const framed = [...draft.over, ...draft.under, ...draft.after];
  const asked = paragraphs.filter(
    (text) =>
      /^(?:记者|问|答|主持人|[\p{Script=Han}]{2,4})[：:]/u.test(text) &&
      !/^(?:出席|列席|缺席|请假|参加|参会|记录|主持|时间|地点|附件|电话|地址|邮编|传真)/u.test(text),
  ).length;
  const sure = (kind: DraftFacts['kind']) => ({ kind, kindIsSure: true });
  if (number !== undefined || paragraphs.some((text) => /^第[一二三]条/u.test(text))) return sure('policy');
  const official =
    genre.test(draft.title) && (/关于|印发/u.test(draft.title) || issuersOfTitle(draft.title).length > 0);
  if (official) return sure('policy');
  if (asked >= 3) return sure('interview');
  if (paragraphs.slice(0, 2).some((text) => news.test(text))) return sure('news');
  if (framed.some((text) => /^[□■◎]|评论员|^作者|^[（(]作者/u.test(text)))
    return { kind: 'commentary', kindIsSure: false };
  const issued =
    genre.test(draft.title) ||
    issuersOfTitle(draft.title).length > 0 ||
    draft.closing.some((line) => bodiesOf(line).length > 0);
  return { kind: issued ? 'policy' : 'news', kindIsSure: false };
}

function completenessNote(draft: Draft): string | undefined {
  const framed = [...draft.over, ...draft.under, ...draft.after];
  const texts = [...framed, ...draft.body.map(({ text }) => text)];
  const turn = /(?:下转|上接)第?[\d一二三四五六七八九十]+版/u.exec(texts.join('\n'));
  if (turn) return `本页注“${turn[0]}”，所转版面未见。`;
  const abridged = texts.find(isAbridgement);
  if (abridged !== undefined)
    return `本页注“${abridged.replaceAll(/^[（(【［[]|[）)】］\]]$/gu, '')}”，所删未见。`;
  const last = draft.body.findLast(({ depth, rows }) => depth === 0 && !rows)?.text ?? '';
  // A list, a name or a line of a form ends without a mark; a sentence that has begun does not.
  const isProse = /[，。；]/u.test(last) && !/[：:\s]|^[\d（(一二三四五六七八九十]/u.test(last);
  const isOpen = /[「『“‘《（][^」』”’》）]*$/u.test(last);
  if ((isProse || isOpen) && !/[。！？…；：”’）》]$/u.test(last)) return '本页文字止于句中，以下未见。';
  return undefined;
}

/** Issuers: those of the headline, or all who sign where they are more; where neither says, the red head. */
function issuersOf(draft: Draft, metadata: Metadata): string[] {
  const titled = issuersOfTitle(draft.title);
  const signed = draft.closing
    .filter((line) => !isDateLine(line))
    .flatMap((line) => bodiesOf(line.replace(writtenDate, '').trim()));
  const whole = signed.length > 0 && signed.every((name) => name.length >= 3);
  if (titled.length > 0) return whole && titled.every((name) => signed.includes(name)) ? signed : titled;
  if (whole) return signed;
  const named = [
    // A line that prints the headline once more names no one who signs.
    ...draft.under.filter((line) => !draft.title.includes(line)).flatMap(bodiesOf),
    ...draft.under.flatMap((line) => orderOf(line)?.body ?? []),
  ];
  if (named.length > 0) return named;
  const heads = draft.over.map((line) =>
    withoutSpace(line).replace(
      /(?:文件|令|公告|通告|(?:专题|常务|全体|办公)?会议纪要)(?:[（(]?第.*号[）)]?)?$/u,
      '',
    ),
  );
  const [head] = heads.filter(isBody);
  return head === undefined ? bodiesOf(metadata.issuer ?? '') : [head];
}

function datedBy(draft: Draft): string | undefined {
  const adoption = [...draft.over, ...draft.under].find(isAdoption);
  if (adoption !== undefined) return readDate(adoption);
  const lines = [
    ...draft.closing,
    ...draft.under,
    ...draft.over,
    ...draft.after,
    ...draft.body.map(({ text }) => text),
  ];
  return lines
    .filter((text) => isDateLine(text) || isSignedDate(text))
    .map(readDate)
    .find((date) => date !== undefined);
}

const order = /^\p{Script=Han}{2,30}(?:令|公告|通告|纪要)$/u;

/** The number among the lines of the frame; that of an order with the name of the order over it: 甲市人民政府令第3号. */
function numberOf(framed: readonly string[]): string | undefined {
  const at = framed.findIndex((line) => numberOfLine(line) !== undefined);
  const number = numberOfLine(framed[at] ?? '');
  const over = withoutSpace(framed[at - 1] ?? '');
  return number !== undefined && /^[第〔［[]/u.test(number) && order.test(over) ? over + number : number;
}

const promulgating =
  /日((\p{Script=Han}{2,30}?)(?:令|公告)第[\d０-９〇一二三四五六七八九十百]+号)(?:公布|发布)/u;

/** The order that or public notice that first put a law into force, as the line under its headline tells it (题注). */
function orderOf(line: string): { body: string; number: string } | undefined {
  const [, number = '', body = ''] = isAdoption(line) ? (promulgating.exec(line) ?? []) : [];
  return isBody(body) ? { body, number } : undefined;
}

/** Reads from a draft, and from the rows of facts over its page, what it says about itself. */
export function draftFacts(draft: Draft, metadata: Metadata): DraftFacts {
  const { over, under, after } = draft;
  const framed = [...over, ...under];
  const written =
    framed.map((text) => documentNumber.exec(text)?.[0]).find((found) => found !== undefined) ??
    metadata.number;
  const number =
    numberOf(framed) ??
    under.map((line) => orderOf(line)?.number).find((found) => found !== undefined) ??
    (written && withoutSpace(written));
  const kind = kindOf(draft, number);
  const signed = /^[□■◎]\s*([\p{Script=Han}·]{2,8})$/u;
  const authors = under
    .flatMap((text) => (signed.exec(text)?.[1] ?? '').split('、').filter((name) => name !== ''))
    .map((name) => ({ name }));
  const printing = after
    .map((text) => /《([^《》]+)》\s*[（(]?(\d{4}年\d{1,2}月\d{1,2}日)\s*(第?\s*\d+\s*版)?/u.exec(text))
    .find((match) => match);
  const opening = draft.body.find(({ depth }) => depth === 0)?.text ?? '';
  return {
    ...kind,
    number,
    issuers: kind.kind === 'policy' ? issuersOf(draft, metadata) : [],
    addressees: isAddresseeLine(opening) ? addresseesOf(opening) : [],
    authors,
    dated: datedBy(draft),
    published: printing
      ? readDate(printing[2] ?? '')
      : metadata.published === undefined
        ? undefined
        : readDate(metadata.published),
    publishedIn: printing ? `《${printing[1] ?? ''}》${printing[3] ?? ''}` : undefined,
    completenessNote: completenessNote(draft),
  };
}
