import { markedLink } from '../../citations/cite.ts';
import { chineseOrdinal } from '../../text/chinese-ordinal.ts';
import type { TrayContent } from './item-files.ts';
import { pageOfRef } from './refs.ts';
import type { Tray } from './tray.ts';

/** Heading levels of an official document: 一、 then （一） then 1. */
export type HandoutLevel = 1 | 2 | 3;

/** One piece of a handout, in order. */
export type HandoutBlock =
  | { type: 'heading'; label: string; level: 1; text: string }
  | { type: 'text'; text: string }
  | {
      type: 'entry';
      label: string;
      level: 1 | 2;
      /** Address of its page below the site's base, with a slash before it and the mark of its words today. */
      link: string;
      content: TrayContent;
      remark: string;
      /** For each quote of the content the number of its citation. */
      citations: readonly number[];
    };

export interface HandoutCitation {
  /** From 1, in the order of first use. */
  number: number;
  words: string;
  /** Address of the place below the site's base, with a slash before it and the mark of its words today. */
  url: string;
}

/** A tray set out as a document, with one list of citations; the same for paper, Word and slides. */
export interface Handout {
  title: string;
  /** Name of the site that it was made on. */
  library: string;
  blocks: readonly HandoutBlock[];
  citations: readonly HandoutCitation[];
  /** References whose words are not there; they are in no block. */
  absent: readonly string[];
}

/** What marks the words of the library's editors, and what says once whose they are. */
export const editorsLabel = '编者说明：';
export const editorsRemark = '文中“编者说明”由本库编者撰写，不是原文。';

/** Whether a handout holds words of the library's editors. */
export const hasEditorsWords = ({ blocks }: Handout): boolean =>
  blocks.some((block) => block.type === 'entry' && block.content.explanation !== '');

const defaultTitle = '备课材料';

/** The printed number of a part: 一、 or （一） or 1. with the space that follows a full stop. */
export function partNumber(level: HandoutLevel, number: number): string {
  if (level === 1) return `${chineseOrdinal(number)}、`;
  return level === 2 ? `（${chineseOrdinal(number)}）` : `${number}. `;
}

/**
 * Sets a tray out. The trainer's headings are 一、二、, the things under them （一）（二）; a thing before the first
 * heading counts with the headings. A place that is quoted twice is cited under one number.
 */
export function handoutOf(tray: Tray, contents: ReadonlyMap<string, TrayContent>, library: string): Handout {
  const blocks: HandoutBlock[] = [];
  const citations = new Map<string, HandoutCitation>();
  const absent: string[] = [];
  let parts = 0;
  let entries = 0;
  let isUnderHeading = false;
  for (const item of tray.items) {
    if (item.type === 'heading') {
      if (item.text.trim() === '') continue;
      isUnderHeading = true;
      entries = 0;
      blocks.push({ type: 'heading', level: 1, label: partNumber(1, ++parts), text: item.text });
      continue;
    }
    if (item.type === 'text') {
      if (item.text.trim() !== '') blocks.push({ type: 'text', text: item.text });
      continue;
    }
    const content = contents.get(item.ref);
    if (!content) {
      absent.push(item.ref);
      continue;
    }
    const level = isUnderHeading ? 2 : 1;
    blocks.push({
      type: 'entry',
      level,
      label: partNumber(level, isUnderHeading ? ++entries : ++parts),
      link: markedLink(`/${pageOfRef(item.ref)}`, content.mark),
      content,
      remark: item.remark,
      citations: content.quotes.map(({ citation, url, mark }) => {
        const known = citations.get(url) ?? {
          number: citations.size + 1,
          words: citation,
          url: markedLink(url, mark),
        };
        citations.set(url, known);
        return known.number;
      }),
    });
  }
  const title = tray.title.trim() || defaultTitle;
  return { title, library, blocks, citations: [...citations.values()], absent };
}
