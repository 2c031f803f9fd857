import { z } from 'zod';
import { describeEntries, fact, factOrAbsence } from './descriptor.ts';
import { withNature } from './fields.ts';
import { instruments } from './instruments.ts';
import {
  evidenceList,
  held,
  name,
  note,
  oneOf,
  partialDate,
  reference,
  references,
  terms,
  text,
  topics,
} from './primitives.ts';
import { comparator, linkedQuantity, quantityFields, quantityWords } from './quantity.ts';
import { chineseDate } from './value-words.ts';
import { line, quantityLine, quoteLines } from './published-words.ts';

/** What an entry among the targets asks for. */
export const commitmentNames = { target: '目标', requirement: '要求', direction: '方向' } as const;
export type Commitment = keyof typeof commitmentNames;

const shared = {
  name: name.describe('名称'),
  /** Only targets count. */
  commitment: oneOf(commitmentNames, '性质')
    .default('target')
    .describe(
      '性质：target 目标，requirement 要求（要照办的规定，没有一个要到达的状态），direction 方向（往哪里走，没有写明到哪里）',
    ),
  /** Two entries with the same indicator, scope and unit may be compared. */
  indicator: text.describe('指标：量的是什么，或要做到什么'),
  wording: held.describe('原文对目标的说法，如“达到53%左右”“基本实现”'),
  due: partialDate.optional().describe('期限：年、年月或年月日；没有期限就不写'),
  dueBasis: z
    .enum(['stated', 'plan-period', 'none'])
    .describe('期限的根据：stated 原句写明，plan-period 编者由规划期推得，none 原文没有写明'),
  /** 全国, 全国农村, 城市 … */
  scope: text.describe('范围'),
  policy: reference('instruments').optional().describe('提出此目标的政策的编号（见 instruments）'),
  observations: references('figures').describe(
    '所量为同一事项的数据的编号（见 figures）；指标、范围、单位不全同的不可相比',
  ),
  terms,
  cases: references('cases').describe('相关案例的编号（见 cases）'),
  note,
  topics,
  evidence: evidenceList,
};

const kind = '种类：quantitative 定量，qualitative 定性';

/** A promise (`content/targets/<id>.yaml`): a number, or a state to be reached. */
export const targetSchema = z
  .discriminatedUnion('kind', [
    withNature(
      z.strictObject({
        kind: z.literal('quantitative').describe(kind),
        ...shared,
        ...quantityFields,
        comparator,
      }),
      { isQuantity: true },
    ),
    z.strictObject({ kind: z.literal('qualitative').describe(kind), ...shared }),
  ])
  .refine((value) => (value.dueBasis === 'none') === (value.due === undefined), {
    path: ['due'],
    message: '有期限时 dueBasis 应为 stated 或 plan-period，无期限时应为 none',
  });
export type TargetData = z.infer<typeof targetSchema>;

/** What a list says of the day of an entry among the targets: the end of a plan is no day on which a direction is over. */
export function dueWords({
  due,
  dueBasis,
  commitment,
}: Pick<TargetData, 'due' | 'dueBasis' | 'commitment'>): string {
  if (due === undefined) return '没有写期限';
  const isOnlyPeriod = dueBasis === 'plan-period' && commitment !== 'target';
  return `${isOnlyPeriod ? '规划期' : ''}到${chineseDate(due)}`;
}

/** Promises. */
export const targets = describeEntries(targetSchema, {
  name: 'targets',
  summary: '每项目标、要求或方向一条：多少、到何时、什么范围，连同原句。',
  names: (data) => [data.name],
  evidence: (data) => data.evidence,
  date: ({ due }) => due,
  number: (data) => (data.kind === 'quantitative' ? data : undefined),
  question: (data) => `${data.name}：原文怎样说？${data.due === undefined ? '' : `（${dueWords(data)}）`}`,
  facts: (data, lookup) => {
    const { due, policy } = data;
    const period =
      data.dueBasis === 'plan-period' && policy !== undefined
        ? lookup.data(instruments, policy)?.period?.evidence
        : undefined;
    return [
      ...(data.kind === 'quantitative' ? fact('value', '数值', quantityWords(data)) : []),
      ...fact('words', '原话', `“${data.wording}”`),
      ...(data.commitment === 'target'
        ? []
        : fact('kind', '性质', `${commitmentNames[data.commitment]}，不计入目标`)),
      factOrAbsence('time', '期限', due && dueWords(data), {
        ...(data.dueBasis === 'plan-period' && { aside: '（编者由规划期推得，原句没有写明）' }),
        ...(period && { evidence: period }),
      }),
      ...fact('scope', '范围', data.scope),
      ...fact('subject', '指标', data.indicator),
      ...fact(
        'relation',
        '出自',
        policy === undefined ? '' : lookup.policyName(policy),
        policy ? { link: { collection: 'instruments', id: policy } } : {},
      ),
      ...fact('note', '说明', data.note),
    ];
  },
  published: (record) => [
    ...line('目标', record['name']),
    ...line('原文措辞', record['wording']),
    ...quantityLine(record),
    ...line('期限', record['due']),
    ...line('范围', record['scope']),
    ...line('说明', record['note']),
    ...quoteLines('依据', record['evidence']),
  ],
  linked: (data, { url, title }) => ({
    type: 'Claim',
    fields: {
      text: data.wording,
      about: {
        '@type': 'PropertyValue',
        name: data.indicator,
        description: data.scope,
        ...(data.kind === 'quantitative' ? linkedQuantity(data) : {}),
      },
      temporalCoverage: data.due === undefined || data.commitment !== 'target' ? undefined : `../${data.due}`,
      isBasedOn:
        data.policy === undefined
          ? undefined
          : {
              '@type': 'CreativeWork',
              name: title('instruments', data.policy),
              url: url('instruments', data.policy),
            },
    },
    quotedAs: 'appearance',
  }),
});
