import type { FieldPath } from '../model/yaml-record.ts';
import { bareText } from '../text/bare-text.ts';
import type { TextPart } from '../text/document-parts.ts';
import { nearest } from '../text/nearest.ts';
import type { ReportField } from './find-reading.ts';

/** Words of a place that an edition names, with the words before them where they stand in it more than once. */
interface NamedWords {
  at: string;
  before?: string | undefined;
  words: string;
}

/** Where words stand: offsets in the part's text, white space counted but for `bareStart`. */
interface WordRange {
  start: number;
  end: number;
  bareStart: number;
}

/** The kinds of words that an edition names, as they stand in the ids of rules, with the remedy for what stands twice. */
const remedies = {
  doubt: '请照正文抄录 words，长到在该段只出现一次。',
  struck: '请照正文抄录 words；不止一处的，在 before 里写它前面的字。',
} as const;

/** Finds the words that a field of an edition names. Words that stand nowhere in their place, or twice, are a problem. */
export function findWords(
  kind: keyof typeof remedies,
  { at, before = '', words }: NamedWords,
  field: FieldPath,
  parts: readonly TextPart[],
  report: ReportField,
): WordRange | undefined {
  const part = parts.find(({ id }) => id === at);
  if (!part) {
    const guess = nearest(
      at,
      parts.map(({ id }) => id),
    );
    const hint = guess === undefined ? '' : `最接近的是“${guess}”。`;
    report([...field, 'at'], 'unknown-place', `正文中没有编号为“${at}”的段落。${hint}请改正 at。`);
    return undefined;
  }
  const { bare, offsets } = bareText(part.text);
  const wanted = bareText(before + words).bare;
  const found = bare.indexOf(wanted);
  if (found < 0 || found !== bare.lastIndexOf(wanted)) {
    const state = found < 0 ? '没有' : '不止一处有';
    const message = `${at} ${state}“${before}${words}”。${remedies[kind]}`;
    report([...field, 'words'], found < 0 ? `${kind}-not-found` : `ambiguous-${kind}`, message);
    return undefined;
  }
  const bareStart = found + bareText(before).bare.length;
  const last = offsets[found + wanted.length - 1] ?? part.text.length - 1;
  return { start: offsets[bareStart] ?? 0, end: last + 1, bareStart };
}

/** Places in the order of the text. */
export function inTextOrder<T extends { part: string; start: number }>(
  places: readonly T[],
  parts: readonly TextPart[],
): T[] {
  const rank = new Map(parts.map(({ id }, index) => [id, index]));
  return places.toSorted((a, b) => (rank.get(a.part) ?? 0) - (rank.get(b.part) ?? 0) || a.start - b.start);
}
