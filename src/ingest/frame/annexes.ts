import { partLabel } from '../../text/parts/part-labels.ts';
import { isDateLine } from '../../text/written-date.ts';
import type { PageParagraph } from '../join-paragraphs.ts';
import { genre, isAnnexLabel } from './line-kinds.ts';
import { withoutSpace } from '../../text/bare-text.ts';

/** An annex: its heading's lines and, after them, its text, as a half-open range of the paragraphs. */
export interface Annex {
  start: number;
  /** Index after the last line of its heading. */
  body: number;
  end: number;
}

const listing =
  /(?:表|名单|名录|清单|分工|目录|图|职责|样式|模板|说明|流程|任务|指标|情况|明细|范围|汇总|申请书|承诺书|格式|台账|一览)(?:[（(][^（）()]*[）)])*$/u;
const longestHeadline = 60;
const annexLabel = /^附\s*[件表录图]\s*(?:[\d０-９]+|[一二三四五六七八九十]+)?(?:[：:]|\s)/u;

function isHeadline({ text, heading, rows, item, short }: PageParagraph): boolean {
  if (rows || item || partLabel(text) || /[：:＝=]/u.test(text) || text.length > longestHeadline)
    return false;
  return heading !== undefined || (short && (genre.test(text) || listing.test(text)));
}

/** The plan that a letter sends out begins below the letter's date, under the name by which the letter calls it. */
function opensNamedPlan(paragraphs: readonly PageParagraph[], index: number): boolean {
  const [before, paragraph] = [paragraphs[index - 1], paragraphs[index]];
  if (!before || !paragraph || !isDateLine(before.text) || !isHeadline(paragraph)) return false;
  const name = `《${withoutSpace(paragraph.text)}》`;
  return paragraphs.slice(0, index).some(({ text }) => withoutSpace(text).includes(name));
}

/** The annex begins here: its label stands alone, or with its headline after the date of the letter. */
function begins(paragraphs: readonly PageParagraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || paragraph.rows || paragraph.item) return false;
  const { text, heading, short } = paragraph;
  if (isAnnexLabel(text))
    return !/[：:]$/u.test(text) || !partLabel(paragraphs[index + 1]?.text ?? '') || heading !== undefined;
  if (opensNamedPlan(paragraphs, index)) return true;
  if (!annexLabel.test(text) || !(short || heading !== undefined)) return false;
  if (heading !== undefined) return true;
  // 附件：1.甲市办法 over the signature lists the annexes.
  return (
    paragraphs.slice(0, index).some((before) => isDateLine(before.text)) && !/[：:]\s*[\d１]/u.test(text)
  );
}

/** The annexes of a letter or law, one after the other to the end of the page. */
export function findAnnexes(paragraphs: readonly PageParagraph[]): Annex[] {
  const starts = paragraphs.flatMap((_paragraph, index) =>
    index > 0 && begins(paragraphs, index) ? [index] : [],
  );
  return starts.map((start, rank) => {
    const end = starts[rank + 1] ?? paragraphs.length;
    let body = start + 1;
    const label = paragraphs[start]?.text ?? '';
    if (isAnnexLabel(label)) {
      const [first, second] = [paragraphs[body], paragraphs[body + 1]];
      if (first && body < end && isHeadline(first)) body++;
      // The headline of an annex may stand in two lines.
      else if (
        first &&
        second &&
        body + 1 < end &&
        first.short &&
        !first.rows &&
        !first.item &&
        !partLabel(first.text) &&
        !/[：:]/u.test(first.text) &&
        isHeadline(second) &&
        first.line + 1 === second.line
      )
        body += 2;
    }
    return { start, body, end };
  });
}
