import { fullwidthPunctuation } from '../editions/rules/fullwidth-punctuation.ts';
import type { PageLine } from './extracted-page.ts';
import type { Furniture } from './page-furniture.ts';
import { previewMarks } from './line-shape.ts';
import { paragraphBreaks } from './paragraph-breaks.ts';
import type { TextLine } from './text-line.ts';
import { lexicon } from './row-shift/lexicon.ts';
import { decodeRowShiftText } from './row-shift/decode-row-shift.ts';

/** One UTF-16 unit of the page's text, white space left out. */
export interface PageUnit {
  /** The unit after the mechanical rule for punctuation, as a collation reads the source. */
  printed: string;
  /** The unit in the draft; '' where the draft drops it. */
  now: string;
  /** What changed it. */
  by?: 'row-shift' | 'row-shift-doubtful' | 'shifted-space' | 'invisible' | 'note-mark';
  /** The format strikes it out. */
  struck?: true;
  /** 1-based line of the page. */
  line: number;
}

export interface RepairedPage {
  /** Lines with text, repaired; white space as on the page. */
  lines: TextLine[];
  /** Every unit of these lines, in order. */
  units: PageUnit[];
  /** Number of half-width marks that the mechanical rule made full-width. */
  fullwidthCount: number;
  /** Places where a suspect character was kept, though the words speak only slightly for it: line and neighbours. */
  doubtfullyKept: { line: number; around: string }[];
}

const headingMark = /^\s{0,3}#{1,6}(?=\s)/;
const invisible = /\u00AD|[\u200B-\u200D]|\u2060|[\uFE0E\uFE0F]/;
const fewestHan = 0.3;

/** The last character of a line and the first of the next are one word (遥 / 感), whatever the lines look like. */
function cutsWord(before: string, after: string): boolean {
  return lexicon().costs.has(before.trimEnd().slice(-1) + after.trimStart().slice(0, 1));
}

function isChinese(lines: readonly TextLine[]): boolean {
  let han = 0;
  let all = 0;
  for (const { text } of lines) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    all += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return han >= all * fewestHan;
}

function textLines(lines: readonly PageLine[], furniture: Furniture): TextLine[] {
  const found: TextLine[] = [];
  let afterBlank = false;
  lines.forEach(({ text, whole, heading, cells, item }, index) => {
    if (furniture.has(index + 1)) return;
    const bare = text.replace(headingMark, '');
    if (bare.trim() === '') {
      afterBlank = true;
      return;
    }
    found.push({ number: index + 1, text: bare, whole, heading, cells, afterBlank, ...(item && { item }) });
    afterBlank = false;
  });
  return found;
}

/**
 * Repairs the characters of a page: half-width marks become full-width by the mechanical rule (in Chinese pages),
 * shifted glyphs become the marks they stand for, invisible characters go. The page's own words stay as they are.
 */
export function repairPage(page: readonly PageLine[], furniture: Furniture): RepairedPage {
  const lines = textLines(page, furniture);
  const mechanical = isChinese(lines);
  const breaks = paragraphBreaks(
    lines.map((line) => ({ ...line, text: previewMarks(line.text) })),
    { cautious: true },
  );
  const units: PageUnit[] = [];
  const edges = new Set<number>();
  let fullwidthCount = 0;
  lines.forEach((line, index) => {
    if (breaks[index] && !cutsWord(lines[index - 1]?.text ?? '', line.text)) edges.add(units.length);
    const { text: raw = '', struck = [] } = page[line.number - 1] ?? {};
    const changed = mechanical ? fullwidthPunctuation(raw) : raw;
    let bare = 0;
    let range = 0;
    for (let offset = headingMark.exec(raw)?.[0].length ?? 0; offset < raw.length; offset++) {
      const printed = changed.charAt(offset);
      if (/\s/u.test(printed)) continue;
      if (printed !== raw.charAt(offset)) fullwidthCount++;
      while ((struck[range]?.[1] ?? Infinity) <= bare) range++;
      const isStruck = (struck[range]?.[0] ?? Infinity) <= bare;
      units.push({ printed, now: printed, line: line.number, ...(isStruck && { struck: true }) });
      bare++;
    }
  });
  const doubtfullyKept = decodeGlyphs(units, edges);
  for (const unit of units) {
    if (invisible.test(unit.now)) Object.assign(unit, { now: '', by: 'invisible' });
  }
  return { lines: repairedLines(lines, units), units, fullwidthCount, doubtfullyKept };
}

function decodeGlyphs(units: PageUnit[], edges: ReadonlySet<number>): RepairedPage['doubtfullyKept'] {
  const printed = units.map((unit) => unit.printed).join('');
  const { text, marks, doubtfullyKept } = decodeRowShiftText(printed, edges);
  for (const { offset, now, certain } of marks) {
    const unit = units[offset];
    if (!unit) continue;
    const space = now.trim() === '';
    unit.now = space ? '' : now;
    unit.by = space ? 'shifted-space' : certain ? 'row-shift' : 'row-shift-doubtful';
  }
  return doubtfullyKept.map((offset) => ({
    line: units[offset]?.line ?? 0,
    around: text.slice(Math.max(0, offset - 6), offset + 7),
  }));
}

/** The lines with their white space, each other unit as the draft has it. */
function repairedLines(lines: readonly TextLine[], units: readonly PageUnit[]): TextLine[] {
  let next = 0;
  return lines.map((line) => {
    let text = '';
    for (const unit of line.text.split('')) {
      const repaired = /\s/u.test(unit) ? undefined : units[next++];
      text += repaired?.by === 'shifted-space' ? '\u3000' : (repaired?.now ?? unit);
    }
    if (!line.cells) return { ...line, text };
    return { ...line, text, cells: text.split('\u3000') };
  });
}
