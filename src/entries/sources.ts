import { z } from 'zod';
import { lineRange, partialDate, text } from './primitives.ts';

/** A page as it was received (`content/sources/<id>/source.yaml` beside the untouched file). */
export const sourceSchema = z.strictObject({
  /** What the page is, in the editors' words. */
  title: text,
  /** Name of the untouched file beside this record. */
  file: z
    .string()
    .regex(/^page\.[a-z0-9]+$/, '应为 page.txt 或别的 page.* 文件名')
    .default('page.txt'),
  /** SHA-256 of the file's bytes, 64 lower-case hex digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数字'),
  /** The file as received, where `file` holds the text decoded or extracted from it. */
  original: z
    .strictObject({
      /** Name of the untouched file beside this record. */
      file: z.string().regex(/^original\.[a-z0-9]+$/, '应为 original.docx 或别的 original.* 文件名'),
      /** SHA-256 of its bytes, 64 lower-case hex digits. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数字'),
    })
    .optional(),
  /** How the file came about and what is wrong with it. */
  description: text,
  /** The newspaper or site, only where the page itself names it. */
  publication: text.optional(),
  /** Date of the issue, only where the page itself states it. */
  published: partialDate.optional(),
  /** Page of the issue as printed, such as 第09版. */
  page: text.optional(),
  /** Lines that belong to no document, each with the reason. */
  omitted: z.array(z.strictObject({ lines: lineRange, why: text })).default([]),
});
export type SourceData = z.infer<typeof sourceSchema>;
