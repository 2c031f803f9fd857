import { z } from 'zod';
import { comparator, entryId, evidenceList, text, topics } from './primitives.ts';

const place = z.strictObject({
  /** Full names as in GB/T 2260, such as 四川省. */
  province: text,
  city: text.optional(),
  district: text.optional(),
  /** GB/T 2260 code of the smallest named unit, six digits (quoted). */
  code: z.string().regex(/^\d{6}$/, '应为加引号的六位 GB/T 2260 代码'),
});

/** A model case or a local practice (`content/cases/<id>.yaml`). Results are the source's claims. */
export const caseSchema = z.strictObject({
  name: text,
  place,
  /** Further places of which the documents say the same in one sentence, in their order. */
  otherPlaces: z.array(place).default([]),
  /** Name of the model, such as 1+N+N. */
  model: text.optional(),
  /** Who leads, in the source's words. */
  lead: text.optional(),
  partners: z.array(text).default([]),
  /** What they do, one thing an item, close to the source's words. */
  practices: z.array(text).min(1),
  /** Numbers that the source claims. */
  results: z
    .array(
      z.strictObject({
        name: text,
        value: z.number(),
        unit: text,
        comparator: comparator.default('='),
        wording: text,
      }),
    )
    .default([]),
  /** What a reader must know, in Chinese. */
  note: text.optional(),
  terms: z.array(entryId).default([]),
  topics,
  evidence: evidenceList,
});
export type CaseData = z.infer<typeof caseSchema>;
