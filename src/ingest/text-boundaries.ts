import { partLabel } from '../text/parts/part-labels.ts';
import { findAnnexes } from './frame/annexes.ts';
import { issuersOfTitle } from './frame/bodies.ts';
import { cutTurn, standsAfterBody } from './frame/closing.ts';
import { numberOfLine } from './frame/document-number.ts';
import { findHeadline, headlineText } from './frame/headline.ts';
import { byline } from './frame/line-kinds.ts';
import { promulgatedHeadline } from './frame/promulgation.ts';
import { standsUnderTitle } from './frame/under-title.ts';
import type { PageParagraph } from './join-paragraphs.ts';

/** A stretch of a page that looks like a text of its own. */
export interface ProposedText {
  /** 1-based first line of the page. */
  from: number;
  /** Its headline, or the words that it opens with. */
  opening: string;
}

const longestOpening = 24;

const isHeadline = ({ short, text, heading, rows }: PageParagraph): boolean =>
  !rows &&
  partLabel(text) === undefined &&
  (heading !== undefined || short) &&
  !standsAfterBody(text) &&
  !standsUnderTitle(text) &&
  !byline.test(text);

/** A credit or a turn (下转第3版): what stands after it belongs to another text, unless it is one more such line. */
const closesText = ({ text }: PageParagraph): boolean => standsAfterBody(text) || cutTurn(text) !== undefined;

/** The line opens a letter: its number, its red head, or a headline that names who issues it. */
const opensLetter = ({ text, short }: PageParagraph): boolean =>
  numberOfLine(text) !== undefined ||
  (short && (/^\p{Script=Han}{2,40}文件$/u.test(text) || issuersOfTitle(text).length > 0));

const bare = (text: string): string => text.replaceAll(/[\s《》“”]/gu, '');
const mostRows = 3;
const shortestName = 5;

/** Tells whether a headline begins at an index that names a work of which the text before speaks: 印发《甲市方案》, and the plan. */
function namedWorks(paragraphs: readonly PageParagraph[]): (index: number) => boolean {
  const words = paragraphs.map(({ text }) => bare(text));
  const all = words.join('');
  let length = 0;
  const starts = words.map((own) => (length += own.length) - own.length);
  return (index) => {
    const rows = words.slice(index, index + mostRows);
    return rows.some((_row, last) => {
      const headline = rows.slice(0, last + 1).join('');
      const at = headline.length < shortestName ? -1 : all.indexOf(headline);
      return at >= 0 && at + headline.length <= (starts[index] ?? 0);
    });
  };
}

/**
 * Where the next text may begin: not with a work that the text before sends out, but below the law that an order puts into force, which has the order's date over it, and
 * among the annexes of a letter, which have dates and headlines of their own, only where another letter opens.
 */
function mayBegin(paragraphs: readonly PageParagraph[]): (index: number) => boolean {
  const law = promulgatedHeadline(paragraphs)?.end ?? 0;
  const annexes = findAnnexes(paragraphs)[0]?.start ?? paragraphs.length;
  const opensNamedWork = namedWorks(paragraphs);
  return (index) => {
    const paragraph = paragraphs[index];
    if (!paragraph || index <= law || /^附\s*[件表图]/u.test(paragraph.text)) return false;
    return index < annexes ? !opensNamedWork(index) : opensLetter(paragraph);
  };
}

/**
 * The texts that a page seems to hold, in the order of the page; one where nothing parts it. A new one begins after the
 * credit of the last, and at a headline of the same rank as the first one's.
 */
export function proposeTexts(paragraphs: readonly PageParagraph[]): ProposedText[] {
  const title = findHeadline(paragraphs);
  const rank = title && paragraphs[title.start]?.heading;
  const canBegin = mayBegin(paragraphs);
  const starts = [0];
  let hasBody = false;
  paragraphs.forEach((paragraph, index) => {
    const previous = paragraphs[index - 1];
    const afterCredit = previous !== undefined && closesText(previous) && !standsAfterBody(paragraph.text);
    const ofSameRank =
      rank !== undefined &&
      paragraph.heading === rank &&
      previous?.heading === undefined &&
      isHeadline(paragraph);
    if (hasBody && (afterCredit || ofSameRank) && canBegin(index)) {
      starts.push(index);
      hasBody = false;
    }
    // A byline or date under the headline is no body yet.
    if (!paragraph.short && !closesText(paragraph) && !standsUnderTitle(paragraph.text)) hasBody = true;
    if (cutTurn(paragraph.text)) hasBody = true;
  });
  return starts.flatMap((start, number): ProposedText[] => {
    const own = paragraphs.slice(start, starts[number + 1]);
    const [first] = own;
    if (!first) return [];
    const range = findHeadline(own);
    const headline = range ? headlineText(own.slice(range.start, range.end)) : first.text;
    return [{ from: first.line, opening: [...headline].slice(0, longestOpening).join('') }];
  });
}
