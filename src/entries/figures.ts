import { z } from 'zod';
import { describeEntries, fact, factOrAbsence } from './descriptor.ts';
import { evidenceList, held, name, note, statedDate, terms, text, topics } from './primitives.ts';
import { comparator, linkedQuantity, quantityFields, quantityWords } from './quantity.ts';
import { withNature } from './fields.ts';
import { chineseDate } from './value-words.ts';
import { line, quantityLine, quoteLines } from './published-words.ts';

/** A number that a document states (`content/figures/<id>.yaml`). */
const figureSchema = withNature(
  z.strictObject({
    name: name.describe('名称'),
    /** The same words as in a target that it observes. */
    indicator: text.describe('指标：量的是什么'),
    ...quantityFields,
    comparator: comparator.default('='),
    wording: held.describe('数字前后的原话，如“约666万个”'),
    asOf: statedDate.optional().describe('时点：数字是什么时候的，只精确到原文写明的'),
    scope: text.describe('范围'),
    terms,
    note,
    topics,
    evidence: evidenceList,
  }),
  { isQuantity: true },
);

/** Numbers. */
export const figures = describeEntries(figureSchema, {
  name: 'figures',
  summary: '每个数据一条：数值、单位、时点、范围，连同原句。',
  names: (data) => [data.name],
  evidence: (data) => data.evidence,
  date: ({ asOf }) => asOf,
  number: (data) => data,
  question: (data) =>
    `${data.name}：是多少？${data.asOf === undefined ? '' : `（${chineseDate(data.asOf)}）`}`,
  facts: (data) => [
    ...fact('value', '数值', quantityWords(data)),
    ...fact('words', '原话', `“${data.wording}”`),
    factOrAbsence('time', '时点', data.asOf && chineseDate(data.asOf)),
    ...fact('scope', '范围', data.scope),
    ...fact('subject', '指标', data.indicator),
    ...fact('note', '说明', data.note),
  ],
  published: (record) => [
    ...line('数据', record['name']),
    ...line('原文措辞', record['wording']),
    ...quantityLine(record),
    ...line('截至', record['asOf']),
    ...line('范围', record['scope']),
    ...line('说明', record['note']),
    ...quoteLines('依据', record['evidence']),
  ],
  linked: (data) => ({
    type: 'Observation',
    fields: {
      description: data.wording,
      variableMeasured: data.indicator,
      ...linkedQuantity(data),
      observationDate: data.asOf,
      observationAbout: { '@type': 'Thing', name: data.scope },
    },
    quotedAs: 'subjectOf',
  }),
});
