import type { TextPart } from '../../text/document-parts.ts';
import { partLabel } from '../../text/parts/part-labels.ts';
import type { Citation } from './document-citations.ts';
import { stretchAt } from './sentence-at.ts';
import type { TermMention } from './term-mentions.ts';

const pauses = '。！？；：，';
const reportingVerb = /^(?:首次)?(?:明确)?(?:提出|要求|强调|指出)/u;
const modalVerb = /^要(?![求素点])/u;

/** The quotation inside a clause that holds the stretch, where there is one. */
function quotationAround(text: string, start: number, end: number): string | undefined {
  const open = text.lastIndexOf('“', start);
  if (open < text.lastIndexOf('”', start) || open < 0) return undefined;
  const close = text.indexOf('”', end);
  const next = text.indexOf('“', end);
  if (next >= 0 && (close < 0 || next < close)) return undefined;
  return text.slice(open + 1, close < 0 ? undefined : close);
}

/**
 * The words in which a phrase is used: the clause between two pauses, or the quotation or title inside it, without
 * its number and without the words that only report it (《意见》提出…). Undefined where little but the phrase is left.
 */
export function formulationText(
  part: TextPart,
  mention: Pick<TermMention, 'phrase' | 'start' | 'end'>,
  citations: readonly Citation[],
): string | undefined {
  const own = citations.filter((citation) => citation.part === part && citation.end > 0);
  const title = own.find((citation) => citation.start <= mention.start && citation.end >= mention.end);
  if (title) return title.words;

  const clause = stretchAt(part.text, mention.start, pauses);
  const label = partLabel(part.text)?.length ?? 0;
  const cited = own.findLast((citation) => citation.start >= clause.start && citation.end <= mention.start);
  const afterCitation = cited ? part.text.slice(cited.end, mention.start) : '';
  const reported = reportingVerb.exec(afterCitation)?.[0].length;
  const from = Math.max(clause.start, label, cited && reported !== undefined ? cited.end + reported : 0);
  const words = part.text.slice(from, clause.end).replace(/[。！？；：，]$/u, '');
  const at = mention.start - from;
  const quotation = quotationAround(words, at, at + mention.phrase.length);
  const isTelling = quotation !== undefined && quotation.length >= mention.phrase.length + 2;
  const text = (isTelling ? quotation : words).replace(reportingVerb, '').replace(modalVerb, '');
  return text.length >= mention.phrase.length + 2 && text.includes(mention.phrase) ? text : undefined;
}
