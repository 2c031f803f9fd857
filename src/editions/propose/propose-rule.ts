import type { EditionData } from '../../entries/editions.ts';
import { alignDocument, appliesRule, type Alignment, type CollationInput } from '../align-document.ts';
import { joinSpans } from '../source-text.ts';

type Rule = EditionData['rules'][number];

const why = '来源用半角的 , : ; ? ! ( ) 代替全角标点；一律改为全角，只有左右两边都是西文字母或数字的不改';

/** Number of characters that the full-width rule changes in the spans. */
export function fullwidthCount(lines: readonly string[], spans: EditionData['spans']): number {
  const ranges = spans.map((span) => span.lines);
  return joinSpans(lines, ranges, { fullwidth: true }).filter(({ printed }) => printed !== undefined).length;
}

/** Characters on both sides that a document and its source do not share. */
function unexplainedCount({ differences }: Pick<Alignment, 'differences'>): number {
  return differences.reduce(
    (sum, { document, source }) => sum + (document.end - document.start) + (source.end - source.start),
    0,
  );
}

/** The full-width rule with its count, where the edition lacks it and with it the document is nearer to its source. */
export function proposeRule(input: CollationInput): Rule | undefined {
  const { edition, source } = input;
  if (appliesRule(edition.data, 'fullwidth-punctuation')) return undefined;
  const count = fullwidthCount(source.lines, edition.data.spans);
  if (count === 0) return undefined;
  const rule: Rule = { rule: 'fullwidth-punctuation', count, why, places: [] };
  const data = { ...edition.data, rules: [rule, ...edition.data.rules] };
  const without = unexplainedCount(alignDocument(input));
  const withRule = unexplainedCount(alignDocument({ ...input, edition: { ...edition, data } }));
  return withRule < without ? rule : undefined;
}
