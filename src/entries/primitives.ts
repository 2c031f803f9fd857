import { z } from 'zod';
import { withNature } from './fields.ts';
import type { CollectionName } from './collection-names.ts';

/** An entry id: ASCII kebab-case, pinyin for Chinese terms. It is the address of the entry's page. */
export const entryId = withNature(
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '应为小写字母、数字和连字符，如 yi-yu-jie-he'),
  { isHeld: true },
);

/** The id of an entry of another collection, or of the same. */
export const reference = (to: CollectionName): typeof entryId => withNature(entryId, { reference: to });

/** Ids of entries, none unless given. */
export const references = (to: CollectionName) => z.array(reference(to)).default([]);

/** Text that says something: not empty, no white space at either end. */
export const text = z
  .string()
  .min(1, '应有文字，现为空')
  .refine((value) => value === value.trim(), '开头或结尾有空白');

/** A name that leads to one entry of its collection. */
export const name = withNature(text, { isName: true });

/** Words that the entry's evidence prints. */
export const printed = withNature(text, { isPrinted: true, isHeld: true });

/** Words that another rule holds to their source. */
export const held = withNature(text, { isHeld: true });

/** One of some values; its meaning lists them with their Chinese names. */
export function oneOf<const Value extends string>(
  names: Readonly<Record<Value, string>>,
  meaning: string,
): z.ZodEnum<{ [Name in Value]: Name }> {
  const listed = Object.entries(names).map(([value, words]) => `${value} ${String(words)}`);
  const schema = z.enum(Object.keys(names) as Value[]) as z.ZodEnum<{ [Name in Value]: Name }>;
  return withNature(schema, { isHeld: true }).describe(`${meaning}：${listed.join('，')}`);
}

const partialDatePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date only as precise as its source: "2025", "2025-12" or "2025-12-22" (quoted in YAML). */
export const partialDate = withNature(
  z
    .string()
    .regex(partialDatePattern, {
      error: '应为加引号的日期，如 "2025"、"2025-12" 或 "2025-12-22"',
      abort: true,
    })
    .refine(isCalendarDate, '日历上没有这一天'),
  { isHeld: true },
);

/** A date that the entry's evidence states. */
export const statedDate = withNature(partialDate, { isStatedDate: true });

/** The words of a document that state something. The paragraph is found from them, never typed. */
export const evidence = withNature(
  z.strictObject({
    document: entryId.describe('原句所在文献的编号（见 documents）'),
    quote: held.describe('原句，逐字照录'),
  }),
  { isEvidence: true },
);
export type Evidence = z.infer<typeof evidence>;

/** At least one sentence that states the entry. */
export const evidenceList = z
  .array(evidence)
  .min(1, '至少要有一条依据（document 与 quote）')
  .describe('依据：写明本条内容的原句，一条或数条');

/** Subject words, in Chinese, that filter lists and the search. */
export const topics = z.array(text).default([]).describe('主题词');

/** What a reader must know, in the editors' words. */
export const note = text.optional().describe('编者提醒读者的话');

/** Terms that the entry is about. */
export const terms = references('glossary').describe('相关名词的编号（见 glossary）');

/** Inclusive, 1-based line numbers of a source page: "7" or "45-47". */
export const lineRange = z.union([z.number().int().positive().transform(String), z.string()]).pipe(
  z
    .string()
    .regex(/^[1-9]\d*(?:-[1-9]\d*)?$/, { error: '应为行号，如 "7" 或 "45-47"', abort: true })
    .refine((value) => {
      const [first = 0, last = first] = value.split('-').map(Number);
      return first <= last;
    }, '末行在首行之前'),
);
