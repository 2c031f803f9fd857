import { isBody } from './frame/bodies.ts';
import { standsAfterBody } from './frame/closing.ts';
import { byline, isAddresseeLine, standsAlone as isFrameLine } from './frame/line-kinds.ts';
import { partLabel } from '../text/parts/part-labels.ts';
import { lineWidth } from './line-shape.ts';
import type { PageParagraph } from './join-paragraphs.ts';

/** What a paragraph becomes in the draft's body: headings have a depth of 2 or more, paragraphs 0. */
export interface BodyBlock {
  depth: number;
  text: string;
  rows?: string[][];
  /** 1-based line of the page. */
  line: number;
  /** The heading has no number and no mark of the format: its look alone made it one. */
  guessed?: true;
}

const longestHeadline = 60;
const longestRunIn = 40;

/** A clause heading with the sentence that it runs into: its end is the first 。, which it keeps. */
function splitRunIn(text: string): [string, string] | undefined {
  const stop = text.indexOf('。');
  if (stop < 0 || stop === text.length - 1 || lineWidth(text.slice(0, stop)) > longestRunIn) return undefined;
  if (/[，；：]/u.test(text.slice(0, stop).replace(/^.{0,6}、/u, '')) && lineWidth(text.slice(0, stop)) > 24)
    return undefined;
  return [text.slice(0, stop + 1), text.slice(stop + 1)];
}

/** One short sentence with text below it that has no number: （二）优化服务供给。 */
function standsAlone(text: string, next: PageParagraph | undefined): boolean {
  const prefix = next && partLabel(next.text)?.prefix;
  return (
    /^[^。；，：]{4,30}。$/u.test(text) &&
    next !== undefined &&
    (prefix === undefined || prefix === 'n' || prefix === 'i')
  );
}

/** A short line that only its look makes a heading: no item, no formula, no line of the frame, with text below it. */
function looksLikeHeading({ text, short, item }: PageParagraph, next: PageParagraph | undefined): boolean {
  const width = lineWidth(text);
  return (
    short &&
    !item &&
    width >= 2 &&
    width <= 30 &&
    !/[：:＝=÷×→]|\s|^[—–-]{2}|^[“‘（\d]/u.test(text) &&
    !byline.test(text) &&
    !standsAfterBody(text) &&
    !isFrameLine(text) &&
    !isBody(text) &&
    next !== undefined &&
    !next.short &&
    !next.rows &&
    !isAddresseeLine(next.text)
  );
}

interface Levels {
  /** Depth of the first level of headings. */
  shallowest: number;
  /** The format marks headings, so that none is guessed. */
  marked: boolean;
}

/** Headings and paragraphs of a body: 编, 章, 节 and 一、 parts, （一） clauses, then what the format or the look makes a heading. */
export function layOutBody(
  paragraphs: readonly PageParagraph[],
  { shallowest: top, marked }: Levels,
): BodyBlock[] {
  const prefixes = new Set(paragraphs.map(({ text }) => partLabel(text)?.prefix));
  const levels = (['b', 'ch', 'sec'] as const).filter((prefix) => prefixes.has(prefix));
  const hasArticles = prefixes.has('a');
  const marks = paragraphs.flatMap(({ heading, text }) =>
    heading === undefined ? [] : [{ heading, isNumbered: partLabel(text) !== undefined }],
  );
  const unnumbered = marks.filter(({ isNumbered }) => !isNumbered);
  const shallowest = Math.min(...(unnumbered.length > 0 ? unnumbered : marks).map(({ heading }) => heading));
  const clauseDepth = top + 1 + (levels.length > 0 && prefixes.has('s') ? 1 : 0);

  return paragraphs.flatMap((paragraph, index): BodyBlock[] => {
    const { text, asTitle, line, rows, heading, short, item } = paragraph;
    if (rows) return [{ depth: 0, text: '', rows, line }];
    if (item) return [{ depth: 0, text, line }];
    const prefix = partLabel(text)?.prefix;
    const rank = levels.findIndex((level) => level === prefix);
    if (rank >= 0 && lineWidth(text) <= longestHeadline) return [{ depth: top + rank, text, line }];
    if (prefix === 's' || (prefix === 'c' && !hasArticles)) {
      const depth = prefix === 's' ? clauseDepth - 1 : clauseDepth;
      if (short || heading !== undefined) return [{ depth, text, line }];
      if (standsAlone(text, paragraphs[index + 1])) return [{ depth, text, line }];
      const split = splitRunIn(text);
      if (split)
        return [
          { depth, text: split[0], line },
          { depth: 0, text: split[1], line },
        ];
      return [{ depth: 0, text, line }];
    }
    if (prefix === 'a' || prefix === 'c') return [{ depth: 0, text, line }];
    if (heading !== undefined)
      return [{ depth: Math.min(6, top + heading - shallowest), text: asTitle, line }];
    if (!marked && prefix === undefined && looksLikeHeading(paragraph, paragraphs[index + 1]))
      return [{ depth: top, text: asTitle, line, guessed: true }];
    return [{ depth: 0, text, line }];
  });
}
