import { z } from 'zod';
import { evidence, oneOf, reference } from './primitives.ts';

/** Chinese names of how a policy stands to one above it. */
export const relationKindNames = {
  implements: '贯彻落实',
  'based-on': '依据',
  forwards: '转发',
} as const;
export type RelationKind = keyof typeof relationKindNames;

/** How a policy stands to those above it, as documents state it. */
export const relations = z
  .array(
    z.strictObject({
      kind: oneOf(relationKindNames, '和上级政策的关系'),
      to: reference('instruments').describe('上级政策的编号'),
      evidence: evidence.describe('写明这层关系的原句'),
    }),
  )
  .default([])
  .describe('落实、依据或转发哪件上级政策，每层关系都有写明它的原句');

/** Chinese names of the levels of those who issue policies. */
export const levelNames = { central: '中央', department: '部门', local: '地方' } as const;
