import { z } from 'zod';
import { entryId, evidence, evidenceList, partialDate, text, topics } from './primitives.ts';

export const instrumentKinds = [
  'law',
  'regulation',
  'plan',
  'opinion',
  'notice',
  'action-plan',
  'implementation-plan',
  'report',
  'proposal',
  'rules',
  'party-rules',
  'book',
  'meeting',
  'other',
] as const;

/** A policy that the documents cite or hold (`content/instruments/<id>.yaml`). */
export const instrumentSchema = z.strictObject({
  /** Title without 《》, as the documents give it. */
  title: text,
  /** "full": the documents print it whole. "short": they print a short one only. "editors": they name none. */
  titleFrom: z.enum(['full', 'short', 'editors']).default('full'),
  /** Short titles under which the documents cite it. */
  aliases: z.array(text).default([]),
  kind: z.enum(instrumentKinds),
  issuers: z.array(text).default([]),
  /** Date as the documents state it, no more precise. */
  dated: partialDate.optional(),
  /** Document number, such as 国发〔2024〕1号, only where a document prints it. */
  number: text.optional(),
  /** The last year or day of the plan's period, with the sentence that names it; targets may follow from it. */
  period: z.strictObject({ ends: partialDate, evidence }).optional(),
  /** The document of this library that is its text, whole or in part; absent: only cited. */
  held: entryId.optional(),
  note: text.optional(),
  topics,
  evidence: evidenceList,
});
export type InstrumentData = z.infer<typeof instrumentSchema>;
