import type { documentKinds } from '../entries/documents.ts';
import type { Draft } from './draft.ts';
import { documentNumber, genre, writtenDate } from './find-title.ts';

/** What a draft's own words say about it; what they do not say is absent. */
export interface DraftFacts {
  kind: (typeof documentKinds)[number];
  issuers: string[];
  authors: { name: string }[];
  dated: string | undefined;
  published: string | undefined;
  publishedIn: string | undefined;
  documentNumber: string | undefined;
  completenessNote: string | undefined;
  /** What a person must fill in or look at, in English. */
  open: string[];
}

const chineseDigits = '〇一二三四五六七八九';

function numberOf(digits: string): number {
  const plain = digits.replaceAll(/[○零]/g, '〇');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!plain.includes('十')) return Number([...plain].map((digit) => chineseDigits.indexOf(digit)).join(''));
  const [tens = '', ones = ''] = plain.split('十');
  return (
    (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones))
  );
}

/** The first date that a text writes out, as precise as it is written: 2024-12-30, 2024-12 or 2024. */
export function readDate(text: string): string | undefined {
  const match = writtenDate.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((digits) =>
    digits === undefined ? undefined : numberOf(digits),
  );
  if (year === undefined || year < 1000) return undefined;
  const parts = [String(year)];
  if (month !== undefined && month >= 1 && month <= 12) {
    parts.push(String(month).padStart(2, '0'));
    if (day !== undefined && day >= 1 && day <= new Date(year, month, 0).getDate())
      parts.push(String(day).padStart(2, '0'));
  }
  return parts.join('-');
}

const body =
  '(?:中共中央办公厅|国务院办公厅|中共中央|国务院|全国人民代表大会常务委员会|全国人民代表大会|最高人民法院|最高人民检察院|[\\p{Script=Han}]{2,14}?(?:人民政府办公厅|人民政府|办公厅|委员会|部|委|总局|局|署|办))';
const issuerList = new RegExp(`^(${body}(?:[ 、]?${body}){0,12}?)(?:关于|印发)`, 'u');

function issuersOf(title: string): string[] {
  const [, list] = issuerList.exec(title) ?? [];
  if (list === undefined) return [];
  if (/[ 、]/u.test(list)) return list.split(/[ 、]/u).filter((name) => name !== '');
  const joint = /^(中共中央办公厅|中共中央)(国务院办公厅|国务院)$/u.exec(list);
  if (joint) return [joint[1] ?? '', joint[2] ?? ''];
  // 民政部财政部: names set without a space are parted only where each is surely a body.
  const names = list.match(/[\p{Script=Han}]{2,6}?(?:部|总局)/gu) ?? [];
  return names.length > 1 && names.join('') === list ? names : names.length <= 1 ? [list] : [];
}

function kindOf(draft: Draft, number: string | undefined): { kind: DraftFacts['kind']; sure: boolean } {
  const paragraphs = draft.body.filter(({ depth }) => depth === 0).map(({ text }) => text);
  const framed = [...draft.over, ...draft.under, ...draft.after];
  const asked = paragraphs.filter((text) =>
    /^(?:记者|问|答|主持人|[\p{Script=Han}]{2,4})[：:]/u.test(text),
  ).length;
  if (number !== undefined || paragraphs.some((text) => /^第[一二三]条/u.test(text)))
    return { kind: 'policy', sure: true };
  if (asked >= 3) return { kind: 'interview', sure: true };
  if (genre.test(draft.title) && /关于|印发/u.test(draft.title)) return { kind: 'policy', sure: true };
  if (
    paragraphs
      .slice(0, 2)
      .some((text) => /^(?:新华社|本报|中新社|人民网|央视网).{0,20}(?:电|讯|消息)|^本报讯/u.test(text))
  ) {
    return { kind: 'news', sure: true };
  }
  if (framed.some((text) => /^[□■◎]|评论员|^作者|^[（(]作者/u.test(text)))
    return { kind: 'commentary', sure: false };
  if (genre.test(draft.title)) return { kind: 'policy', sure: false };
  return { kind: 'news', sure: false };
}

function completeness(draft: Draft): string | undefined {
  const framed = [...draft.over, ...draft.under, ...draft.after];
  const turn = /(?:下转|上接)第?[\d一二三四五六七八九十]+版/u.exec(
    [...framed, ...draft.body.map(({ text }) => text)].join('\n'),
  );
  if (turn) return `本页注“${turn[0]}”，所转版面未见。`;
  const last = draft.body.findLast(({ depth, rows }) => depth === 0 && !rows)?.text ?? '';
  if (last !== '' && !/[。！？…”’）》]$/u.test(last)) return '本页文字止于句中，以下未见。';
  return undefined;
}

/** Reads from a draft what it says about itself, and lists what a person must add. */
export function draftFacts(draft: Draft): DraftFacts {
  const { over, under, after } = draft;
  const number = [...over, ...under]
    .map((text) => documentNumber.exec(text)?.[0])
    .find((found) => found !== undefined);
  const { kind, sure } = kindOf(draft, number);
  const issuers = kind === 'policy' ? issuersOf(draft.title) : [];
  const signed = /^[□■◎]\s*([\p{Script=Han}·]{2,8})$/u;
  const authors = under
    .flatMap((text) => (signed.exec(text)?.[1] ?? '').split('、').filter((name) => name !== ''))
    .map((name) => ({ name }));
  const onlyDate = new RegExp(`^[（(]?${writtenDate.source}[）)]?$`, 'u');
  const dated = [...under, ...after, ...draft.body.map(({ text }) => text)]
    .filter((text) => onlyDate.test(text))
    .map(readDate)
    .find((date) => date !== undefined);
  const printing = after
    .map((text) => /《([^《》]+)》\s*[（(]?(\d{4}年\d{1,2}月\d{1,2}日)\s*(第?\s*\d+\s*版)?/u.exec(text))
    .find((match) => match);
  const page = printing?.[3];
  const note = completeness(draft);
  const open = ['rights: say whose words these are and on what ground they stand here', 'topics: none given'];
  open.push(`kind: "${kind}" ${sure ? 'by its form' : 'is a guess'}; check it`);
  if (draft.titleFrom === 'opening-words')
    open.push('title: the page sets no headline that was recognised; its opening words stand in');
  if (kind === 'policy' && issuers.length === 0) open.push('issuers: not certain from the title');
  if (dated === undefined && printing === undefined) open.push('dated, published: no date line found');
  if (number !== undefined) open.push(`document number ${number}: belongs into an instrument entry`);
  open.push(
    note === undefined
      ? 'completeness: "full" because nothing shows a cut; check it'
      : 'completeness: the page shows a cut; check the note',
  );
  return {
    kind,
    issuers,
    authors,
    dated,
    published: printing ? readDate(printing[2] ?? '') : undefined,
    publishedIn: printing ? `《${printing[1] ?? ''}》${page ?? ''}` : undefined,
    documentNumber: number,
    completenessNote: note,
    open,
  };
}
