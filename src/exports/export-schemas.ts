import { z } from 'zod';
import { entryDescriptors, type DataOf } from '../entries/collections.ts';
import { documentSchema } from '../entries/documents.ts';
import { correction, editionSchema, place, ruleApplication } from '../entries/editions.ts';
import { entryCollections, type EntryCollection } from '../entries/collection-names.ts';
import { entryId, text } from '../entries/primitives.ts';
import { sourceSchema } from '../entries/sources.ts';
import { exportedEntry, identity, url } from './located-schema.ts';

const pictureUrl = url.describe('图片的网址');
const ofDocument = entryId.describe('文献的编号（见 documents）');
const paragraph = place.describe('段落编号，即页面内的锚点');

/** A piece of a document's text as it is exported, in reading order. */
const part = z.strictObject({
  id: paragraph,
  url: url.describe('该段落的网址'),
  kind: z
    .enum(['over', 'title', 'under', 'heading', 'paragraph', 'after'])
    .describe('种类：over 题前、title 标题、under 题下、heading 节题、paragraph 段落、after 文末'),
  label: z.string().describe('原文所印的序号，如 一、（四）、第二；没有则为空'),
  part: z.string().describe('所在的部分，如 s3-c4（第三部分第（四）条）；在各部分之外则为空'),
  name: z.string().describe('所在之处，如引用所写：第三部分第（四）条第1段、第三条第二款第（一）项'),
  depth: z.number().int().min(0).max(6).describe('节题的级次，2 至 6；标题为 1，其余为 0'),
  text: z.string().describe('文字，不含标记，也不含编者的话'),
  pictures: z
    .array(z.strictObject({ alt: text.describe('图片的说明'), url: pictureUrl }))
    .describe('原文里在它之后的图片'),
  editorial: z.array(z.string()).describe('编者在缺文处所加的话，不算正文'),
});

const { kind, certainty } = correction.shape;
const { rule } = ruleApplication.shape;
const meaningOf = (schema: z.ZodType): string => schema.description ?? '';

/** Collections that are more or less than a collection of entries. */
const otherSchemas = {
  documents: documentSchema.safeExtend({
    ...identity,
    source: entryId.optional().describe('所据来源的编号（见 sources）'),
  }),
  paragraphs: part.extend({
    id: z.string().describe('文献编号#段落编号'),
    document: ofDocument,
    paragraph,
  }),
  sources: sourceSchema.extend({
    ...identity,
    pictures: z
      .array(sourceSchema.shape.pictures.unwrap().element.extend({ url: pictureUrl }))
      .describe('原件里的图片'),
    documents: z.array(entryId).describe('取自本来源的文献的编号，依行次'),
  }),
  editions: editionSchema.extend({
    id: entryId.describe('编号，与文献相同'),
    url: url.describe('文献页中校勘记的网址'),
  }),
  corrections: z.strictObject({
    id: z
      .string()
      .describe('文献编号#corr-来源行号-行内第几字；来源没有的字以 -before 结尾，记后面一个字的位置'),
    url: url.describe('文献中改动处的网址'),
    document: ofDocument,
    paragraph: place.describe('段落编号'),
    source: entryId.describe('来源的编号（见 sources）'),
    sourceLine: z.number().int().positive().describe('来源的行号，自 1 起'),
    before: z.string().describe('改动之前的几个字'),
    was: z.string().describe('原作，只记相异的字；空的表示来源没有'),
    now: z.string().describe('现作，只记相异的字；空为删去'),
    after: z.string().describe('改动之后的几个字'),
    kind: kind.optional().describe(`${meaningOf(kind)}；按规则改的没有这一项`),
    rule: rule.optional().describe('依据的规则；逐处校改的没有这一项'),
    certainty,
    why: text.describe('理由'),
  }),
} as const;

const entrySchemas = Object.fromEntries(
  entryCollections.map((name) => [name, exportedEntry(entryDescriptors[name].schema)]),
) as Record<EntryCollection, z.ZodType>;

const { documents, paragraphs, ...rest } = otherSchemas;

/** What an item of each exported collection is. */
export const exportSchemas = { documents, paragraphs, ...entrySchemas, ...rest } as const;

type OtherName = keyof typeof otherSchemas;
export type ExportName = keyof typeof exportSchemas;
export type ExportItem<Name extends ExportName = ExportName> = Name extends EntryCollection
  ? DataOf<Name> & { id: string; url: string }
  : Name extends OtherName
    ? z.infer<(typeof otherSchemas)[Name]>
    : never;

/** The exported collections, in the order in which they are offered. */
export const exportNames = Object.keys(exportSchemas) as ExportName[];
