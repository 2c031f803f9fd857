import { z } from 'zod';
import { describeEntries, fact, factOrAbsence, type Fact } from './descriptor.ts';
import { documents } from './documents.ts';
import { eventKindNames, events, official, partlyStated } from './events.ts';
import { place } from './place.ts';
import {
  evidence,
  evidenceList,
  name,
  note,
  oneOf,
  partialDate,
  printed,
  reference,
  statedDate,
  text,
  topics,
} from './primitives.ts';
import { levelNames, relationKindNames, relations } from './relations.ts';
import { chineseDate, placeNames } from './value-words.ts';
import { line, quoteLines } from './published-words.ts';

/** Chinese names of the kinds of instruments. */
export const instrumentKindNames = {
  law: '法律',
  regulation: '法规',
  plan: '规划',
  opinion: '意见',
  notice: '通知',
  'action-plan': '行动计划',
  'implementation-plan': '实施方案',
  report: '报告',
  proposal: '建议',
  rules: '规程、办法',
  'party-rules': '党内法规',
  book: '书籍',
  meeting: '会议',
  other: '其他',
} as const;
export type InstrumentKind = keyof typeof instrumentKindNames;

/** A policy that the documents cite or hold (`content/instruments/<id>.yaml`). */
export const instrumentSchema = z.strictObject({
  title: name.describe('名称，不带书名号'),
  titleFrom: z
    .enum(['full', 'short', 'editors'])
    .default('full')
    .describe('名称的来历：full 文献印出的全称，short 文献只用简称，editors 文献没有写名称、由编者拟题'),
  aliases: z.array(name).default([]).describe('文献中引用它时的简称'),
  kind: oneOf(instrumentKindNames, '种类'),
  issuers: z.array(text).default([]).describe('发文机关'),
  dated: statedDate.optional().describe('日期，只精确到文献所载'),
  number: printed.optional().describe('文号，只在文献印出时才有'),
  /** Targets may follow from it. */
  period: z
    .strictObject({
      ends: partialDate.describe('规划期的末年或末日'),
      evidence: evidence.describe('写明规划期的原句'),
    })
    .optional()
    .describe('规划期'),
  events,
  relations,
  level: oneOf(levelNames, '层级').optional(),
  place: place.optional().describe('地方政策所属的地方'),
  official: official.optional(),
  held: reference('documents')
    .optional()
    .describe('本库收有全文或节录的，写那篇文献的编号，收有几个文本的写最后一个；没有的只见引用'),
  note,
  topics,
  evidence: evidenceList,
});
export type InstrumentData = z.infer<typeof instrumentSchema>;

/** Kinds that are neither law nor rule; all else that a body issues is legislation in the sense of schema.org. */
const otherTypes: Readonly<Partial<Record<InstrumentKind, string>>> = {
  report: 'Report',
  book: 'Book',
  'party-rules': 'CreativeWork',
  meeting: 'Event',
  proposal: 'CreativeWork',
  other: 'CreativeWork',
};

function linkedIssue(
  type: string,
  { number, dated, issuers: names }: InstrumentData,
): Record<string, unknown> {
  const issuers = names.map((issuer) => ({ '@type': 'Organization', name: issuer }));
  if (type === 'Legislation') {
    return { legislationIdentifier: number, legislationDate: dated, legislationPassedBy: issuers };
  }
  return type === 'Event'
    ? { startDate: dated, organizer: issuers }
    : { identifier: number, dateCreated: dated, sourceOrganization: issuers };
}

/** Whose conclusion the end of a plan's period is: no document states it. */
const periodAside = '（编者由所引的句子推得）';

/** Policies that the documents cite or hold. */
export const instruments = describeEntries(instrumentSchema, {
  name: 'instruments',
  summary: '文献所引的每件政策一条：收有原文的，或只见引用的。',
  names: ({ title, aliases }) => [title, ...aliases],
  evidence: (data) => data.evidence,
  date: ({ dated }) => dated,
  issuers: ({ issuers }) => issuers,
  question: ({ title }) => title,
  facts: (data, lookup) => {
    const text = data.held === undefined ? undefined : lookup.data(documents, data.held);
    return [
      ...fact('kind', '种类', instrumentKindNames[data.kind]),
      text && data.held !== undefined
        ? {
            role: 'relation',
            label: '正文',
            text: `本库收有${text.completeness === 'full' ? '全文' : '节录'}`,
            link: { collection: 'documents', id: data.held },
          }
        : { role: 'relation', label: '正文', text: '本库没有收正文，只见引用', isAbsent: true },
      ...fact('detail', '发文机关', data.issuers.join('、')),
      ...fact('level', '层级', data.level && levelNames[data.level]),
      ...fact('place', '地方', data.place && placeNames({ place: data.place, otherPlaces: [] })),
      factOrAbsence('time', '日期', data.dated && chineseDate(data.dated)),
      ...fact('detail', '文号', data.number),
      ...fact('alias', '又称', data.aliases.join('、')),
      ...fact('detail', '规划期满', data.period && chineseDate(data.period.ends), {
        aside: periodAside,
        ...(data.period && { evidence: data.period.evidence }),
      }),
      ...data.events.map(({ kind, date, evidence: sentence, by }): Fact => ({
        ...factOrAbsence(
          'detail',
          eventKindNames[kind],
          date === undefined ? partlyStated(sentence.quote) : chineseDate(date),
        ),
        ...(by !== undefined && { aside: `，据${lookup.policyName(by)}` }),
        evidence: sentence,
      })),
      ...data.relations.flatMap(({ kind, to, evidence: sentence }) =>
        fact('relation', relationKindNames[kind], lookup.policyName(to), {
          link: { collection: 'instruments', id: to },
          evidence: sentence,
        }),
      ),
      ...fact('note', '说明', data.note),
    ];
  },
  published: (record) => [
    ...line('政策', record['title']),
    ...line('又称', record['aliases']),
    ...line('发布机关', record['issuers']),
    ...line('日期', record['dated']),
    ...line('文号', record['number']),
    ...line('说明', record['note']),
    ...quoteLines('依据', record['evidence']),
  ],
  linked: (data, { url }) => {
    const type = otherTypes[data.kind] ?? 'Legislation';
    return {
      type,
      fields: {
        alternateName: data.aliases,
        ...linkedIssue(type, data),
        ...(data.held !== undefined && type !== 'Event' && { workExample: url('documents', data.held) }),
      },
      quotedAs: 'subjectOf',
    };
  },
});
