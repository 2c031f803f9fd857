import { chineseDate } from '../../text/chinese-date.ts';
import { commitmentNames } from '../../entries/labels.ts';
import { dueWords } from '../../model/due-words.ts';
import type { TargetData } from '../../entries/targets.ts';
import { contentMark } from '../../addresses/content-mark.ts';
import { publishedWords } from '../../model/published-words.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import { partName } from '../../text/parts/part-name.ts';
import { placeNames } from '../../model/place-name.ts';
import type { Evidence } from '../../entries/primitives.ts';
import type { EntryFile, TrayFact, TrayQuote } from './item-files.ts';
import { itemUid } from './item-uid.ts';
import { placeCitations } from './place-citation.ts';

import type { TrayCollection } from './refs.ts';

type Said = Omit<EntryFile, 'uid' | 'mark' | 'quotes'> & { evidence: readonly Evidence[] };

const fact = (name: string, value: string | undefined): TrayFact[] =>
  value === undefined || value === '' ? [] : [{ name, value }];

const dueFact = (data: TargetData): string =>
  data.due === undefined
    ? '原文没有写明期限'
    : `${dueWords(data)}${data.dueBasis === 'plan-period' ? '（编者由规划期推得，原句没有写明）' : ''}`;

function termWords({ data }: LoadedEntry<'glossary'>): Said {
  return {
    kind: '名词',
    title: data.term,
    question: data.term,
    facts: fact('又称', data.aliases.join('、')),
    evidence: [...data.definitions, ...data.uses],
    explanation: data.explanation,
  };
}

function targetWords({ data }: LoadedEntry<'targets'>, model: KnowledgeModel): Said {
  const policy = data.policy === undefined ? undefined : model.entry('instruments', data.policy);
  return {
    kind: '目标',
    title: data.name,
    question: `${data.name}：原文怎样说？${data.due === undefined ? '' : `（${dueWords(data)}）`}`,
    facts: [
      ...fact('目标', `“${data.wording}”`),
      ...fact('性质', data.commitment === 'target' ? '' : `${commitmentNames[data.commitment]}，不计入目标`),
      ...fact('期限', dueFact(data)),
      ...fact('范围', data.scope),
      ...fact('出自', policy && `《${policy.data.title}》`),
    ],
    evidence: data.evidence,
    explanation: data.note ?? '',
  };
}

function figureWords({ data }: LoadedEntry<'figures'>): Said {
  return {
    kind: '数据',
    title: data.name,
    question: `${data.name}：是多少？${data.asOf === undefined ? '' : `（${chineseDate(data.asOf)}）`}`,
    facts: [
      ...fact('数值', `“${data.wording}”`),
      ...fact('时点', data.asOf === undefined ? '原文没有写明时点' : chineseDate(data.asOf)),
      ...fact('范围', data.scope),
    ],
    evidence: data.evidence,
    explanation: data.note ?? '',
  };
}

function caseWords({ data }: LoadedEntry<'cases'>): Said {
  return {
    kind: '案例',
    title: data.name,
    question: `${data.name}：怎样做？`,
    facts: [
      ...fact('地方', placeNames(data)),
      ...fact('模式', data.model && `“${data.model}”`),
      ...fact('牵头', data.lead),
      ...fact('参与', data.partners.join('；')),
      ...data.practices.flatMap((practice) => fact('做法', practice)),
      ...data.results.flatMap(({ name, wording }) => fact('成效（原文所述）', `${name}：“${wording}”`)),
    ],
    evidence: data.evidence,
    explanation: data.note ?? '',
  };
}

function wordsOf(collection: TrayCollection, id: string, model: KnowledgeModel): Said | undefined {
  const glossary = collection === 'glossary' ? model.entry('glossary', id) : undefined;
  const target = collection === 'targets' ? model.entry('targets', id) : undefined;
  const figure = collection === 'figures' ? model.entry('figures', id) : undefined;
  const local = collection === 'cases' ? model.entry('cases', id) : undefined;
  if (glossary) return termWords(glossary);
  if (target) return targetWords(target, model);
  if (figure) return figureWords(figure);
  return local && caseWords(local);
}

/** What a tray knows of an entry: its facts, and the words of the documents that state it, each with its citation. */
export function entryFile(
  collection: TrayCollection,
  id: string,
  model: KnowledgeModel,
): EntryFile | undefined {
  const words = wordsOf(collection, id, model);
  const record = model.entry(collection, id);
  if (!words || !record) return undefined;
  const { evidence, ...said } = words;
  const quotes = model.locate(evidence).flatMap(({ document: id, quote, paragraph, url }): TrayQuote[] => {
    const document = model.documents.get(id);
    if (!document) return [];
    const { title, cite, marks } = placeCitations(document);
    const mark = marks[paragraph];
    return [
      {
        paragraphs: [quote],
        work: title,
        citation: cite(partName(document.text.parts, paragraph)),
        url,
        ...(mark !== undefined && { mark }),
      },
    ];
  });
  return {
    ...said,
    uid: itemUid(model.permalinks, `${collection}/${id}`),
    mark: contentMark(publishedWords(collection, record.data)),
    quotes,
  };
}
