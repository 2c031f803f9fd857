import { z } from 'zod';

/** An entry id: ASCII kebab-case, pinyin for Chinese terms. It is the address of the entry's page. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '应为小写字母、数字和连字符，如 yi-yu-jie-he');

/** Text that says something: not empty, no white space at either end. */
export const text = z
  .string()
  .min(1, '应有文字，现为空')
  .refine((value) => value === value.trim(), '开头或结尾有空白');

const partialDatePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date only as precise as its source: "2025", "2025-12" or "2025-12-22" (quoted in YAML). */
export const partialDate = z
  .string()
  .regex(partialDatePattern, {
    error: '应为加引号的日期，如 "2025"、"2025-12" 或 "2025-12-22"',
    abort: true,
  })
  .refine(isCalendarDate, '日历上没有这一天');

/** The words of a document that state something. The paragraph is found from them, never typed. */
export const evidence = z.strictObject({
  /** Id of the document that holds the words. */
  document: entryId,
  /** The words, verbatim; white space is ignored in the comparison. */
  quote: text,
});
export type Evidence = z.infer<typeof evidence>;

/** At least one sentence that states the entry. */
export const evidenceList = z.array(evidence).min(1, '至少要有一条依据（document 与 quote）');

/**
 * How a stated value relates to the real one: "=" exactly, "≥" at least, "≈" about, "≲" close to and below it (近),
 * ">" more than, "≤", "<".
 */
export const comparator = z.enum(['=', '≥', '≤', '≈', '≲', '>', '<']);
export type Comparator = z.infer<typeof comparator>;

/** Subject words, in Chinese, that filter lists and the search. */
export const topics = z.array(text).default([]);

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
