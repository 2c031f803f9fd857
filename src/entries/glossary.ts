import { z } from 'zod';
import { entryId, evidence, text, topics } from './primitives.ts';
import { termLinks } from './term-links.ts';

/** A term card (`content/glossary/<id>.yaml`); relations are those of SKOS. */
export const glossarySchema = z.strictObject({
  /** The term as it is printed. */
  term: text,
  /** Pinyin with tone marks, syllables apart: "yī yù jié hé". */
  pinyin: text,
  /** Other names and short forms that lead to this card. */
  aliases: z.array(text).default([]),
  /** Longer words in which a name of this card stands by chance: 中医养生 for 医养. No link and no occurrence there. */
  notIn: z.array(text).optional(),
  /** Sentences of the documents that say what it is. */
  definitions: z.array(evidence).default([]),
  /** Sentences of the documents that use it and define nothing. */
  uses: z.array(evidence).default([]),
  /** What it means, in our own plain words, in Chinese. Term names in it link themselves. */
  explanation: text,
  /** Links of the explanation that are forbidden or forced; its `at` stays empty. */
  termLinks: termLinks.optional(),
  broader: z.array(entryId).default([]),
  narrower: z.array(entryId).default([]),
  related: z.array(entryId).default([]),
  topics,
});
export type GlossaryData = z.infer<typeof glossarySchema>;
