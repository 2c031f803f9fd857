import { z } from 'zod';

/** An entry id: ASCII kebab-case, pinyin for Chinese terms. It is the address of the entry's page. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected an ASCII kebab-case id such as "yi-yu-jie-he"');

/** Text that says something: not empty, no white space at either end. */
export const text = z
  .string()
  .min(1, 'expected text, found nothing')
  .refine((value) => value === value.trim(), 'unexpected white space at the start or the end');

const partialDatePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date only as precise as its source: "2025", "2025-12" or "2025-12-22" (quoted in YAML). */
export const partialDate = z
  .string()
  .regex(partialDatePattern, 'expected a quoted date such as "2025", "2025-12" or "2025-12-22"')
  .refine(isCalendarDate, 'no such day in the calendar');

/** The words of a document that state something. The paragraph is found from them, never typed. */
export const evidence = z.strictObject({
  /** Id of the document that holds the words. */
  document: entryId,
  /** The words, verbatim; white space is ignored in the comparison. */
  quote: text,
});
export type Evidence = z.infer<typeof evidence>;

/** At least one sentence that states the entry. */
export const evidenceList = z.array(evidence).min(1, 'expected at least one {document, quote}');

/** How a stated value relates to the real one: "=" exactly, "≥" at least, "≈" about, ">" more than, "≤", "<". */
export const comparator = z.enum(['=', '≥', '≤', '≈', '>', '<']);
export type Comparator = z.infer<typeof comparator>;

/** Subject words, in Chinese, that filter lists and the search. */
export const topics = z.array(text).default([]);

/** Inclusive, 1-based line numbers of a source page: "7" or "45-47". */
export const lineRange = z.union([z.number().int().positive().transform(String), z.string()]).pipe(
  z
    .string()
    .regex(/^[1-9]\d*(?:-[1-9]\d*)?$/, 'expected lines such as "7" or "45-47"')
    .refine((value) => {
      const [first = 0, last = first] = value.split('-').map(Number);
      return first <= last;
    }, 'the last line stands before the first'),
);
