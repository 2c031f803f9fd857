import { z } from 'zod';
import { entryId, partialDate, text, topics } from './primitives.ts';
import { termLinks } from './term-links.ts';

export const documentKinds = ['policy', 'news', 'commentary', 'interview', 'card'] as const;

/** Front matter of `content/documents/<id>.md`. */
export const documentSchema = z
  .strictObject({
    /** The headline. White space may differ from the source, no other character. */
    title: text,
    /** "printed": the page sets it. "opening-words": the page has no headline, so the text's first words serve. */
    titleFrom: z.enum(['printed', 'opening-words']).default('printed'),
    kind: z.enum(documentKinds),
    /** A draft that nobody has read yet. It builds and is marked as one; a release refuses it. */
    draft: z.boolean().default(false),
    /** Number of the letter as printed, such as 国发〔2024〕1号. */
    number: text.optional(),
    /** Name of the column or series that the page gives. */
    series: text.optional(),
    /** Position in the series, by which previous and next are found; 1 is first. */
    seriesOrder: z.number().int().positive().optional(),
    /** Bodies that issued the text. */
    issuers: z.array(text).default([]),
    /** Whom the letter goes to, as printed, without the colon. */
    addressees: z.array(text).default([]),
    authors: z
      .array(z.strictObject({ name: text, affiliation: text.optional(), post: text.optional() }))
      .default([]),
    /** Date of the text itself, only as precise as the page. */
    dated: partialDate.optional(),
    /** Date of the printing, only as precise as the page. */
    published: partialDate.optional(),
    /** Where it was printed, in the page's own words, such as 《人民日报》第09版. */
    publishedIn: text.optional(),
    /** "excerpt" needs completenessNote. */
    completeness: z.enum(['full', 'excerpt']),
    /** What is missing and why, in Chinese. */
    completenessNote: text.optional(),
    /** Instruments that the text is about. */
    about: z.array(entryId).default([]),
    topics,
    /** Links from terms to their cards that are forbidden or forced in the body. */
    termLinks: termLinks.optional(),
    /** Whose words these are and on what ground they stand here, in Chinese. */
    rights: text,
    /** Text set around the body on the page, word for word. It is part of the collated text. */
    printed: z
      .strictObject({
        /** Lines above the headline. */
        over: z.array(text).default([]),
        /** Lines between the headline and the body: author, date in brackets, subtitle. */
        under: z.array(text).default([]),
        /** Lines after the body: credit, author's post, "turn to page". */
        after: z.array(text).default([]),
      })
      .prefault({}),
  })
  .refine((value) => value.completeness === 'full' || value.completenessNote !== undefined, {
    path: ['completenessNote'],
    message: '节录（excerpt）须写明所缺的部分和缘由',
  });
export type DocumentData = z.infer<typeof documentSchema>;
