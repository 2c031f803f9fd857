import { z } from 'zod';
import { withNature } from './fields.ts';
import { held, printed, reference } from './primitives.ts';
import { comparator, quantityFields } from './quantity.ts';

const part = z
  .strictObject({
    name: printed.describe('这一方或这一处的名称，照原文'),
    count: withNature(
      z.strictObject({
        ...quantityFields,
        comparator: comparator.default('='),
        wording: held.describe('连着名称的原话，如 16个镇街社区卫生服务中心'),
      }),
      { isQuantity: true },
    )
      .optional()
      .describe('有几个，原文没有写的不填'),
    term: reference('glossary').optional().describe('这一方的名词的编号'),
  })
  .refine(({ name, count }) => count?.wording.includes(name) !== false, {
    path: ['count', 'wording'],
    error: '没有这一方的名称；请连着名称照抄，如 16个镇街社区卫生服务中心',
  });

/** How something is made up, level by level, in the words of its evidence; drawn as a picture, so no word of it is an editor's. */
export const structure = z
  .array(
    z.strictObject({
      mark: printed.optional().describe('这一级的代号，照原文，如 1、N、县级'),
      role: printed.optional().describe('这一级起什么作用，照原文，如 引领'),
      parts: z.array(part).min(1, '至少写一方').describe('这一级有哪些'),
    }),
  )
  .min(2, '至少写两级，否则不成图')
  .optional()
  .describe('由哪几级组成，画成图；每个字都照引文');
export type Structure = NonNullable<z.infer<typeof structure>>;
