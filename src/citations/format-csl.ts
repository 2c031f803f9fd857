import type { Card, Citation, Passage } from './citation.ts';
import { noteWords } from './plain-words.ts';
import { newspaperOf } from './printed-in.ts';
import { workDate } from './work-date.ts';

/** A date of CSL-JSON, as precise as what is known: [[2024]], [[2024, 12]] or [[2024, 12, 30]]. */
interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL-JSON, the form that programs for references exchange; a field without a value is not there. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'legislation' | 'webpage' | 'document';
  title: string;
  author?: { literal: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  page?: string;
  number?: string;
  note?: string;
  URL?: string;
  source: string;
  language: 'zh-CN';
}

const dateOf = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** What is read on line, with the day of reading. */
const online = (url: string | undefined, accessed: string | undefined): Partial<CslItem> =>
  url === undefined ? {} : { URL: url, ...(accessed !== undefined && { accessed: dateOf(accessed) }) };

const idOf = (address: string, url: string | undefined): string => {
  const part = /#([a-z0-9-]+)/.exec(url ?? '')?.[1];
  return part === undefined ? address : `${address}#${part}`;
};

function passageItem(passage: Passage, { library, accessed }: Citation): CslItem {
  const { work, url } = passage;
  const newspaper = newspaperOf(work.publishedIn);
  // A Chinese name and that of a body stand in one piece: which character ends the surname is not stated.
  const names = work.authors.length > 0 ? work.authors : work.issuers;
  const date = workDate(work);
  const container = newspaper?.name ?? work.publishedIn;
  const note = noteWords(passage);
  const other = url === undefined ? 'document' : 'webpage';
  return {
    id: idOf(work.address, url),
    type: newspaper ? 'article-newspaper' : work.isOfficial ? 'legislation' : other,
    title: work.title,
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    ...(date !== undefined && { issued: dateOf(date) }),
    ...(container !== undefined && { 'container-title': container }),
    ...(newspaper && { page: newspaper.page }),
    ...(work.number !== undefined && { number: work.number }),
    ...(note !== '' && { note }),
    ...online(url, accessed),
    source: library,
    language: 'zh-CN',
  };
}

const cardItem = (card: Card, { library, accessed }: Citation): CslItem => ({
  id: card.address,
  type: card.url === undefined ? 'document' : 'webpage',
  title: card.name,
  'container-title': library,
  note: card.kind,
  ...online(card.url, accessed),
  source: library,
  language: 'zh-CN',
});

/** What is cited as items of CSL-JSON: the card, then what it rests on. */
export const cslItems = (citation: Citation): CslItem[] => [
  ...(citation.card ? [cardItem(citation.card, citation)] : []),
  ...citation.passages.map((passage) => passageItem(passage, citation)),
];

/** CSL-JSON, which Zotero, Jabref, Pandoc and others read. */
export const formatCsl = (citation: Citation): string => `${JSON.stringify(cslItems(citation), null, 1)}\n`;
