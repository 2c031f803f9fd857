import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import type { CaseData } from '../../../entries/cases.ts';
import { blanked, cardOf } from './blank.ts';
import type { CardKind, DraftCard } from './card.ts';
import { sourceSentence, type SourceSentence } from './source-sentence.ts';
import { termGroup } from './term-group.ts';

type Case = LoadedEntry<'cases'>;

const short = (name: string): string =>
  name.length > 2 ? name.replace(/(?:特别行政区|[一-龥]{1,3}族自治区|自治区|省|市|区|县)$/u, '') : name;

/** How a document may print a place, the longest first: 天津北辰区, 北辰区, 北辰. */
function printedPlaces({ province, city, district }: CaseData['place']): string[] {
  const forms = (name: string | undefined): string[] => (name === undefined ? [''] : [name, short(name), '']);
  const all = forms(province).flatMap((first) =>
    forms(city).flatMap((second) => forms(district).map((third) => ({ first, second, third }))),
  );
  const smallest = district === undefined ? 'second' : 'third';
  return all
    .filter((place) => (city === undefined && district === undefined ? true : place[smallest] !== ''))
    .map(({ first, second, third }) => first + second + third)
    .sort((a, b) => b.length - a.length);
}

/** The sentence that names the place of a case, at the name. */
function placeSentence(model: KnowledgeModel, entry: Case): SourceSentence | undefined {
  for (const evidence of entry.data.evidence) {
    for (const name of printedPlaces(entry.data.place)) {
      const sentence = sourceSentence(model, evidence, name);
      if (sentence) return sentence;
    }
  }
  return undefined;
}

function placeCards(model: KnowledgeModel, entry: Case): DraftCard[] {
  const sentence = placeSentence(model, entry);
  if (!sentence) return [];
  const { text, start, end } = sentence;
  // In a list of places any of them, and others too, would be right.
  if (text.charAt(start - 1) === '、' || text.charAt(end) === '、') return [];
  const { province, city, district } = entry.data.place;
  const smallest = short(district ?? city ?? province);
  const blank = blanked(sentence, start, end, [smallest]);
  if (!blank) return [];
  return [
    {
      ...cardOf(model, entry, 'place'),
      kind: 'place',
      ask: '空处是什么地方？',
      ...blank,
      // A district is no wrong answer for a city, nor a name with its ending for one without.
      group: `place ${district ? 'district' : city ? 'city' : 'province'} ${/[省市区县州盟旗]$/u.exec(blank.answer)?.[0] ?? ''}`,
      keys: [`place ${province}`, `place ${smallest}`],
    },
  ];
}

function namedCards(
  model: KnowledgeModel,
  entry: Case,
  kind: CardKind & ('model' | 'lead'),
  ask: string,
): DraftCard[] {
  const words = entry.data[kind];
  if (words === undefined) return [];
  for (const evidence of entry.data.evidence) {
    const sentence = sourceSentence(model, evidence, words);
    const blank = sentence && blanked(sentence, sentence.start, sentence.end);
    if (!blank) continue;
    const shape = kind === 'model' ? termGroup(words) : '';
    const group = shape === '' ? '' : `model ${shape}`;
    return [{ ...cardOf(model, entry, kind), kind, ask, ...blank, group, keys: [`model ${words}`] }];
  }
  return [];
}

/** Where a case is, the name of its model, and who leads it, as its sentences say. */
export function caseCards(model: KnowledgeModel, entry: Case): DraftCard[] {
  return [
    ...placeCards(model, entry),
    ...namedCards(model, entry, 'model', '空处是什么模式？'),
    ...namedCards(model, entry, 'lead', '空处是哪个单位？'),
  ];
}
