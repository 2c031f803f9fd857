import { z } from 'zod';
import { comparator, entryId, evidenceList, partialDate, text, topics } from './primitives.ts';

export const commitments = ['target', 'requirement', 'direction'] as const;

const shared = {
  name: text,
  /**
   * "target": a number or a state is to be reached. "requirement": a rule to be kept or a thing to be done, with no
   * state after which it is over. "direction": where things are to go, without a state to reach. Only targets count.
   */
  commitment: z.enum(commitments).default('target'),
  /** What is measured or brought about; two entries with the same indicator, scope and unit may be compared. */
  indicator: text,
  /** The words of the promise, such as 达到53%左右 or 基本实现. */
  wording: text,
  /** By when: a year, month or day. */
  due: partialDate.optional(),
  /** "stated": the sentence names it. "plan-period": it follows from the plan's years. "none": neither. */
  dueBasis: z.enum(['stated', 'plan-period', 'none']),
  /** Whose: 全国, 全国农村, 城市 … */
  scope: text,
  /** The instrument that promises it. */
  policy: entryId.optional(),
  /** Figures that observe the same matter; only those with the same indicator, scope and unit are compared. */
  observations: z.array(entryId).default([]),
  terms: z.array(entryId).default([]),
  cases: z.array(entryId).default([]),
  /** What a reader must know before comparing, in Chinese. */
  note: text.optional(),
  topics,
  evidence: evidenceList,
};

/** A promise (`content/targets/<id>.yaml`): a number, or a state to be reached. */
export const targetSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('quantitative'),
      ...shared,
      /** As printed, in `unit`. */
      value: z.number(),
      /** As printed: "%", "个", "万个". */
      unit: text,
      comparator,
    }),
    z.strictObject({ kind: z.literal('qualitative'), ...shared }),
  ])
  .refine((value) => (value.dueBasis === 'none') === (value.due === undefined), {
    path: ['due'],
    message: '有期限时 dueBasis 应为 stated 或 plan-period，无期限时应为 none',
  });
export type TargetData = z.infer<typeof targetSchema>;
