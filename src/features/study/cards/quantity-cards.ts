import { createHash } from 'node:crypto';
import type { Entry, KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import type { Comparator } from '../../../entries/quantity.ts';
import { blanked, cardOf } from './blank.ts';
import type { DraftCard } from './card.ts';
import { printedNumber } from './printed-number.ts';
import { sourceSentence, type SourceSentence } from './source-sentence.ts';

interface Stated {
  value: number;
  unit: string;
  wording: string;
  comparator: Comparator;
}

/** The sentence that prints a number, narrowed to the number with its unit. */
export function numberSentence(
  model: KnowledgeModel,
  entry: LoadedEntry<'targets' | 'figures' | 'cases'>,
  { value, unit, wording }: Stated,
): SourceSentence | undefined {
  for (const evidence of entry.data.evidence) {
    const sentence = sourceSentence(model, evidence, wording);
    const number = sentence && printedNumber(sentence.text.slice(sentence.start, sentence.end), value, unit);
    if (sentence && number) {
      return { ...sentence, start: sentence.start + number.start, end: sentence.start + number.end };
    }
  }
  return undefined;
}

/** The group of a printed number: its unit, whether in figures and with 余, so that no option stands out. */
export function numberGroup(printed: string, unit: string): string {
  const script = /\d/.test(printed.normalize('NFKC')) ? 'figures' : 'words';
  return `number ${unit} ${script}${/[余多]/u.test(printed) ? ' more' : ''}`;
}

function numberCard(
  model: KnowledgeModel,
  entry: LoadedEntry<'targets' | 'figures' | 'cases'>,
  stated: Stated,
  what: { name: string; kind: 'value' | 'result'; ask: string; keys: readonly string[] },
): DraftCard[] {
  const sentence = numberSentence(model, entry, stated);
  const blank = sentence && blanked(sentence, sentence.start, sentence.end);
  if (!blank) return [];
  const { name, kind, ask, keys } = what;
  const group = numberGroup(blank.answer, stated.unit);
  const { value, comparator } = stated;
  return [
    {
      ...cardOf(model, entry as Entry, name),
      kind,
      ask,
      ...blank,
      group,
      keys,
      number: { value, comparator },
    },
  ];
}

/** Keys of what is counted: two numbers with one of them in common are never set against each other. */
export const indicatorKey = (indicator: string): string => `indicator ${indicator}`;
export const valueKey = (value: number, unit: string): string => `value ${value} ${unit}`;

/** The number of a figure or of a target, blanked in the sentence that states it. */
export function valueCards(
  model: KnowledgeModel,
  entry: LoadedEntry<'targets'> | LoadedEntry<'figures'>,
): DraftCard[] {
  const { data } = entry;
  if ('kind' in data && data.kind === 'qualitative') return [];
  return numberCard(model, entry, data, {
    name: 'value',
    kind: 'value',
    ask: '空处是多少？连同单位，照原文。',
    keys: [indicatorKey(data.indicator), valueKey(data.value, data.unit)],
  });
}

/** Names a result for good: by its words, since its place in the list may change. */
const resultName = (name: string): string =>
  `result-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/** The numbers that a case claims, each blanked in its sentence. */
export function resultCards(model: KnowledgeModel, entry: LoadedEntry<'cases'>): DraftCard[] {
  return entry.data.results.flatMap((result) =>
    numberCard(model, entry, result, {
      name: resultName(result.name),
      kind: 'result',
      ask: '这是原文所述的做法与成效。空处是多少？连同单位，照原文。',
      keys: [indicatorKey(result.name), valueKey(result.value, result.unit)],
    }),
  );
}
