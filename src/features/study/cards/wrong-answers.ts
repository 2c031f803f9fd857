import { createHash } from 'node:crypto';
import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import type { Comparator } from '../../../entries/quantity.ts';
import type { DraftCard } from './card.ts';
import { givesAway } from './gives-away.ts';
import { isOfSameSize, nearNumbers } from './near-numbers.ts';
import { indicatorKey, numberGroup, numberSentence, valueKey } from './quantity-cards.ts';
import { termGroup } from './term-group.ts';

/** Something the library says that may stand as a wrong answer. */
export interface Option {
  words: string;
  group: string;
  keys: readonly string[];
  topics: readonly string[];
  value?: number;
}

/** Most wrong answers that a card carries. */
const most = 8;

function numberOptions(model: KnowledgeModel): Option[] {
  const { targets, figures, cases } = model.content;
  const option = (
    entry: LoadedEntry<'targets' | 'figures' | 'cases'>,
    stated: { value: number; unit: string; wording: string; comparator: Comparator; name: string },
  ): Option[] => {
    const sentence = numberSentence(model, entry, stated);
    if (!sentence) return [];
    const words = sentence.text.slice(sentence.start, sentence.end);
    const keys = [indicatorKey(stated.name), valueKey(stated.value, stated.unit)];
    return [
      { words, group: numberGroup(words, stated.unit), keys, topics: entry.data.topics, value: stated.value },
    ];
  };
  return [
    ...[...targets, ...figures].flatMap((entry) => {
      const { data } = entry;
      if ('kind' in data && data.kind === 'qualitative') return [];
      return option(entry, { ...data, name: data.indicator });
    }),
    ...cases.flatMap((entry) => entry.data.results.flatMap((result) => option(entry, result))),
  ];
}

function termOptions(model: KnowledgeModel): Option[] {
  return model.content.glossary.map(({ id, data }) => ({
    words: data.term,
    group: termGroup(data.term),
    keys: [`term ${id}`],
    topics: data.topics,
  }));
}

/** Every answer of the library, of which a card may take wrong ones. */
export function allOptions(
  model: KnowledgeModel,
  drafts: readonly DraftCard[],
): ReadonlyMap<string, Option[]> {
  const answers = drafts
    .filter(({ kind }) => ['due', 'place', 'model'].includes(kind))
    .map(({ answer, group, keys, topics }) => ({ words: answer, group, keys, topics }));
  const byGroup = new Map<string, Option[]>();
  for (const option of [...numberOptions(model), ...termOptions(model), ...answers]) {
    const group = byGroup.get(option.group) ?? [];
    byGroup.set(option.group, group);
    group.push(option);
  }
  return byGroup;
}

/** Whether the option would be true as well: what is more than 8000 is more than 100. */
function isTrueToo({ number }: DraftCard, { value }: Option): boolean {
  if (!number || value === undefined) return false;
  if (['>', '≥'].includes(number.comparator)) return value < number.value;
  return ['<', '≤'].includes(number.comparator) && value > number.value;
}

/**
 * Answers that are certainly wrong for the card, those of its topics first: of its group, with no key in common (same
 * indicator, same value, related term), not in its question, and not such that the library says the sentence with them.
 * A number keeps its order of size; where the library has too few such numbers, near ones fill the place.
 */
export function wrongAnswers(
  card: DraftCard,
  options: ReadonlyMap<string, readonly Option[]>,
  isSaid: (sentence: string) => boolean,
): string[] {
  const [before, after] = card.prompt;
  if (card.group === '' || after === undefined) return [];
  const keys = new Set(card.keys);
  const own = new Set(card.topics);
  const group = options.get(card.group) ?? [];
  const isKin = (option: Option): boolean => option.keys.some((key) => keys.has(key));
  const isSafe = (option: Option): boolean =>
    !givesAway(card.answer, option.words) &&
    !givesAway(option.words, card.answer) &&
    !givesAway(`${before}＿${after}`, option.words) &&
    !isTrueToo(card, option) &&
    !isSaid(before + option.words + after);
  const isOfSize = ({ value }: Option): boolean =>
    !card.number || value === undefined || isOfSameSize(value, card.number.value);
  const safe = group.filter((option) => !isKin(option) && isSafe(option) && isOfSize(option));
  // Same topic first, else in an order of the card's own that is the same in every build.
  const rank = (option: Option): string =>
    (option.topics.some((topic) => own.has(topic)) ? '0' : '1') +
    createHash('sha256').update(`${card.id} ${option.words}`).digest('hex');
  const sorted = safe
    .map((option) => ({ option, rank: rank(option) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ option }) => option);
  const taken = new Set(group.filter(isKin).map(({ value }) => value));
  const near = card.number ? nearNumbers(card.answer, card.number.value) : [];
  const made = near
    .filter(({ value }) => !taken.has(value))
    .map((number): Option => ({ ...number, group: card.group, keys: [], topics: [] }))
    .filter(isSafe);
  return [...new Set([...sorted, ...made].map(({ words }) => words))].slice(0, most);
}
