import { z } from 'zod';
import { entryId, text } from './primitives.ts';

/** Id of a paragraph, such as s3-c4-p2. */
const at = z.string().regex(/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/, '应为段落编号，如 s3-c4-p2');

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
export const termLinks = z.strictObject({
  /** Cards that are not linked, in the whole text or in the paragraph `at`. */
  forbid: z.array(z.strictObject({ term: entryId, at: at.optional() })).default([]),
  /** Words (by default the card's term) that lead to the card at their first place in the text, or in `at`. */
  force: z.array(z.strictObject({ term: entryId, at: at.optional(), words: text.optional() })).default([]),
});
export type TermLinks = z.infer<typeof termLinks>;
