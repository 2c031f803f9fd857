import { z } from 'zod';
import { comparator, entryId, evidenceList, partialDate, text, topics } from './primitives.ts';

/** A number that a document states (`content/figures/<id>.yaml`). */
export const figureSchema = z.strictObject({
  name: text,
  /** What is measured; the same words as in a target that it observes. */
  indicator: text,
  /** As printed, in `unit`: 666 with 万个. */
  value: z.number(),
  unit: text,
  comparator: comparator.default('='),
  /** The words around the number, such as 约666万个. */
  wording: text,
  /** The date the number is true of, only as precise as the text. */
  asOf: partialDate.optional(),
  scope: text,
  terms: z.array(entryId).default([]),
  note: text.optional(),
  topics,
  evidence: evidenceList,
});
export type FigureData = z.infer<typeof figureSchema>;
