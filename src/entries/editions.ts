import { z } from 'zod';
import { entryId, lineRange, text } from './primitives.ts';

/** Where in the document: a paragraph or heading id (s3-c4-p2), "title", "over-1", "under-1", "after-1". */
export const place = z
  .string()
  .regex(/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/, '应为段落编号，如 s3-c4-p2 或 title');

const reading = z.strictObject({
  at: place,
  /** The source's reading, with enough neighbours to stand only once in the place. */
  was: z.string(),
  /** The document's reading, with the same neighbours. */
  now: z.string(),
});

export const correctionKinds = ['glyph', 'ocr', 'punctuation', 'layout', 'typo'] as const;

/** One change made by an editor. */
export const correction = reading.extend({
  kind: z.enum([...correctionKinds, 'unreviewed']),
  /** "probable": the sense asks for it, but nothing proves it. */
  certainty: z.enum(['certain', 'probable']),
  /** The editor's reason, in Chinese. */
  why: text,
});
export type Correction = z.infer<typeof correction>;

/** Rules by which many places change at once. */
export const ruleNames = ['fullwidth-punctuation', 'gb2312-row-shift'] as const;
export type RuleName = (typeof ruleNames)[number];

/** Changes made by a named rule. A rule that judges each case lists its places; a mechanical one gives only the count. */
export const ruleApplication = z.strictObject({
  rule: z.enum(ruleNames),
  /** Number of characters changed. */
  count: z.number().int().positive(),
  why: text,
  places: z.array(reading).default([]),
});

/** Text that the source does not give here. It is shown as a gap and never completed. */
export const gap = z.strictObject({
  at: place,
  /** The words just before the gap; absent where the gap opens its place. */
  after: text.optional(),
  kind: z.enum(['lost', 'illegible', 'continues-elsewhere']),
  why: text,
});

/** A place that looks wrong and was left as the source has it, since nothing proves what it should be. */
export const doubt = z.strictObject({
  at: place,
  /** The words in question as they stand, long enough to stand only once in the place. */
  words: text,
  /** What is strange about them, in Chinese. */
  what: text,
  /** Why they were left, in Chinese. */
  why: text,
});

/** How a document was made from its source (`content/editions/<id>.yaml`, same id as the document). */
export const editionSchema = z.strictObject({
  source: entryId,
  /** Lines of the source in reading order. `moved` says why a span is not where the page has it. */
  spans: z.array(z.strictObject({ lines: lineRange, moved: text.optional() })).min(1),
  rules: z.array(ruleApplication).default([]),
  corrections: z.array(correction).default([]),
  gaps: z.array(gap).default([]),
  doubts: z.array(doubt).default([]),
});
export type EditionData = z.infer<typeof editionSchema>;
