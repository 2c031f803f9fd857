import { z } from 'zod';
import { describeEntries, fact, factOrAbsence } from './descriptor.ts';
import { withNature } from './fields.ts';
import { evidenceList, held, name, note, terms, text, topics } from './primitives.ts';
import { place } from './place.ts';
import { comparator, quantityFields } from './quantity.ts';
import { structure } from './structure.ts';
import { placeNames } from './value-words.ts';
import { items, line, placeLines, quoteLines, resultLines } from './published-words.ts';

/** A model case or a local practice (`content/cases/<id>.yaml`). Results are the source's claims. */
export const caseSchema = z.strictObject({
  name: name.describe('名称'),
  place: place.describe('地点'),
  otherPlaces: z.array(place).default([]).describe('原文用同一句话说到的其他地方，依原文次序'),
  model: text.optional().describe('模式的名称，如 1+N+N'),
  lead: text.optional().describe('牵头的一方，照原文'),
  partners: z.array(text).default([]).describe('参与的各方，照原文'),
  practices: z.array(text).min(1).describe('做法，一事一条'),
  results: z
    .array(
      withNature(
        z.strictObject({
          name: text.describe('成效的名称'),
          ...quantityFields,
          comparator: comparator.default('='),
          wording: held.describe('数字前后的原话'),
        }),
        { isQuantity: true },
      ),
    )
    .default([])
    .describe('成效，是来源的说法，本库没有另行核实'),
  structure,
  note,
  terms,
  topics,
  evidence: evidenceList,
});
export type CaseData = z.infer<typeof caseSchema>;

function linkedPlace({ province, city, district }: CaseData['place']): Record<string, unknown> {
  return {
    '@type': 'Place',
    name: [...new Set([province, city, district])].filter((unit) => unit !== undefined).join(''),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: province,
      addressLocality: district ?? city,
    },
  };
}

/** Model cases. */
export const cases = describeEntries(caseSchema, {
  name: 'cases',
  summary: '每个地方做法一条：地点、模式、做法和来源所称的成效，连同原句。',
  names: (data) => [data.name],
  evidence: (data) => data.evidence,
  date: () => undefined,
  question: (data) => `${data.name}：怎样做？`,
  facts: (data) => [
    ...fact('place', '地方', placeNames(data)),
    ...fact('detail', '模式', data.model && `“${data.model}”`),
    factOrAbsence('people', '牵头', data.lead),
    factOrAbsence('people', '参与', data.partners.join('；')),
    ...data.practices.flatMap((practice) => fact('deed', '做法', practice)),
    ...data.results.flatMap((result) =>
      fact('result', '成效（原文所述）', `${result.name}：“${result.wording}”`),
    ),
    ...fact('note', '说明', data.note),
  ],
  published: (record) => [
    ...line('案例', record['name']),
    ...placeLines(record['place']),
    ...items(record['otherPlaces']).flatMap(placeLines),
    ...line('模式', record['model']),
    ...line('牵头', record['lead']),
    ...line('参与', record['partners']),
    ...items(record['practices']).flatMap((practice) => line('做法', practice)),
    ...resultLines(record['results']),
    ...line('说明', record['note']),
    ...quoteLines('依据', record['evidence']),
  ],
  linked: ({ practices, place: first, otherPlaces }) => ({
    type: 'Claim',
    fields: { text: practices.join('；'), contentLocation: [first, ...otherPlaces].map(linkedPlace) },
    quotedAs: 'appearance',
  }),
});
