import { z } from 'zod';
import { entryId, text } from './primitives.ts';

/** Id of a paragraph, such as s3-c4-p2. */
const at = z
  .string()
  .regex(/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/, '应为段落编号，如 s3-c4-p2')
  .optional()
  .describe('只限此段；缺省为全文');
const term = entryId.describe('名词的编号');

/**
 * An author's word on the links from terms to their cards. By itself a text links each card once in a section, at the
 * first place where one of its names stands alone. The field changes links only, never the text:
 *
 *     termLinks:
 *       forbid:
 *         - {term: tuo-wei}                  # nowhere in this text
 *         - {term: shou-shen, at: s2-p1}     # not in this paragraph
 *       force:
 *         - {term: yi-yu-jie-he, at: s2-p3, words: 融合创新}
 */
export const termLinks = z
  .strictObject({
    forbid: z.array(z.strictObject({ term, at })).default([]).describe('不加链接的名词'),
    force: z
      .array(z.strictObject({ term, at, words: text.optional().describe('带链接的文字；缺省为词头') }))
      .default([])
      .describe('必加链接的名词'),
  })
  .describe('编者对名词自动链接的指定，只影响链接，不影响文字');
export type TermLinks = z.infer<typeof termLinks>;
