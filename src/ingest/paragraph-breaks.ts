import { endsClause, endsSentence, isIndented, lineWidth, opensPart } from './line-shape.ts';
import type { TextLine } from './text-line.ts';
import { bodiesOf, issuersOfTitle } from './frame/bodies.ts';
import { opensFoot, standsAlone } from './frame/line-kinds.ts';
import { lineSettings, type LineSetting } from './line-settings.ts';

const longLine = 40;
const fullLine = 24;
const indent = 2;
// 牢 记 使 命
const letterSpaced = /^\s*\p{Script=Han}(?:\s+\p{Script=Han}){3,}\s*$/u;
const goesOn = /[，、（《“‘〈]\s*$/u;
const closesSentence = /^\s*[”’）》〉」』】，。、；：！？…]/u;

const longestRow = 60;

/** Bodies that stand alone or side by side are a line of a headline or of signatures; so is the next line of them. */
function partsBodies(before: string, text: string): boolean {
  const [row, next] = [before.trim(), text.trim()];
  if (row.length > longestRow || next.length > longestRow * 2 || bodiesOf(row).length === 0) return false;
  return bodiesOf(next).length > 0 || issuersOfTitle(next).length > 0;
}

/**
 * Which lines begin a paragraph: `true` at the index of each. Lines of ragged text that begin one only because a
 * sentence ended before them do not count where `cautious` is set.
 */
export function paragraphBreaks(lines: readonly TextLine[], { cautious = false } = {}): boolean[] {
  // Where the format marks every paragraph, how the lines are set says nothing.
  if (lines.every(({ whole, heading, cells }) => whole || heading !== undefined || cells))
    return lines.map(() => true);
  const settings = lineSettings(lines);
  const breaks: boolean[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const setting = settings[index];
    if (!previous || !setting) breaks.push(true);
    else breaks.push(begins(previous, breaks[index - 1] ?? true, line, setting, cautious));
  });
  return breaks;
}

function begins(
  previous: TextLine,
  previousBegins: boolean,
  line: TextLine,
  { wrapped, measure, doubleSpaced, indents, widest, longest, blanks }: LineSetting,
  cautious: boolean,
): boolean {
  if (previous.heading !== undefined || line.heading !== undefined || previous.cells || line.cells)
    return true;
  if (previous.whole && line.whole) return true;
  if (partsBodies(previous.text, line.text)) return true;
  if (
    line.item ||
    opensFoot(line.text) ||
    standsAlone(previous.text) ||
    (line.afterBlank && standsAlone(line.text))
  )
    return true;
  // 依照第三条第 / （一）项
  if (/[第条款]\s*$/u.test(previous.text) && /^\s*[（(]/u.test(line.text)) return false;
  if (closesSentence.test(line.text)) return false;
  // Where paragraphs are indented, a line that is not goes on with the full line before it.
  if (indents && !line.afterBlank && !isIndented(line.text) && !endsSentence(previous.text)) {
    const lead = isIndented(previous.text) ? indent : 0;
    const isWide = widest !== undefined && lineWidth(previous.text) + lead >= widest - 2;
    const isLong = longest !== undefined && previous.text.trim().length + lead === longest;
    if (isWide || isLong) return false;
  }
  if (opensPart(line.text) || standsAlone(line.text)) return true;
  if (goesOn.test(previous.text)) return false;
  if (letterSpaced.test(previous.text) || letterSpaced.test(line.text)) return true;
  const sentence = endsSentence(previous.text);
  const clause = endsClause(previous.text);
  if (indents && isIndented(line.text)) return true;
  const width = lineWidth(previous.text);
  const gap = line.afterBlank && !doubleSpaced;
  if (!wrapped) {
    // A page that ends inside a sentence leaves a blank line too, but only a full line can be its last.
    if (gap && width < fullLine) return true;
    return sentence || clause || (width < longLine && !/[。！？；]/u.test(previous.text));
  }
  // A blank line inside a sentence parts columns, not paragraphs, unless the line before it is short or stands alone.
  if (gap && (sentence || clause || previousBegins || width < (measure ?? 0) / 2)) return true;
  if (measure === undefined) return sentence && !cautious && !(indents || (blanks && !doubleSpaced));

  // Extracts drop the indent, so that the first line of a paragraph is shorter by it.
  const full = width >= measure - 2 - (previousBegins ? indent : 0);
  if (!full) return !cautious || sentence || gap;
  if (!sentence) return false;
  const own = lineWidth(line.text);
  const lostIndent = !indents && Math.abs(own - (measure - indent)) <= 1 && !endsSentence(line.text);
  return lostIndent;
}
