import { z } from 'zod';
import { caseSchema } from '../entries/cases.ts';
import { documentSchema } from '../entries/documents.ts';
import { correction, editionSchema, place, ruleNames } from '../entries/editions.ts';
import { figureSchema } from '../entries/figures.ts';
import { glossarySchema } from '../entries/glossary.ts';
import { instrumentSchema } from '../entries/instruments.ts';
import { entryId, evidence, partialDate, text } from '../entries/primitives.ts';
import { sourceSchema } from '../entries/sources.ts';
import { targetSchema } from '../entries/targets.ts';

const url = z.string().min(1);
const identity = { id: entryId, url };
const located = evidence.extend({ paragraph: place, url });
const proved = { ...identity, evidence: z.array(located).min(1) };

/** A piece of a document's text as it is exported, in reading order. */
const part = z.strictObject({
  id: place,
  url,
  kind: z.enum(['over', 'title', 'under', 'heading', 'paragraph', 'after']),
  label: z.string(),
  part: z.string(),
  name: z.string(),
  depth: z.number().int().min(0).max(6),
  text: z.string(),
  editorial: z.array(z.string()),
});

const [quantitative, qualitative] = targetSchema.options;

/** What an item of each exported collection is: its schema's fields, its address, and its evidence with the paragraph. */
export const exportSchemas = {
  documents: documentSchema.safeExtend({
    ...identity,
    source: entryId.optional(),
    paragraphs: z.array(part),
  }),
  paragraphs: part.extend({ id: z.string(), document: entryId, paragraph: place }),
  glossary: glossarySchema.extend({ ...identity, definitions: z.array(located), uses: z.array(located) }),
  targets: z.discriminatedUnion('kind', [quantitative.extend(proved), qualitative.extend(proved)]),
  figures: figureSchema.extend(proved),
  cases: caseSchema.extend(proved),
  instruments: instrumentSchema.extend({
    ...proved,
    period: z.strictObject({ ends: partialDate, evidence: located }).optional(),
  }),
  sources: sourceSchema.extend({ ...identity, documents: z.array(entryId) }),
  editions: editionSchema.extend(identity),
  corrections: z.strictObject({
    id: z.string(),
    url,
    document: entryId,
    paragraph: place,
    source: entryId,
    sourceLine: z.number().int().positive(),
    before: z.string(),
    was: z.string(),
    now: z.string(),
    after: z.string(),
    kind: correction.shape.kind.optional(),
    rule: z.enum(ruleNames).optional(),
    certainty: correction.shape.certainty,
    why: text,
  }),
} as const;

export type ExportName = keyof typeof exportSchemas;
export type ExportItem<Name extends ExportName = ExportName> = z.infer<(typeof exportSchemas)[Name]>;

/** The exported collections, in the order in which they are offered. */
export const exportNames = Object.keys(exportSchemas) as ExportName[];
