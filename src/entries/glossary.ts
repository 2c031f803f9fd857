import { z } from 'zod';
import { describeEntries, fact } from './descriptor.ts';
import { evidence, held, name, references, text, topics } from './primitives.ts';
import { structure } from './structure.ts';
import { termLinks } from './term-links.ts';
import { withNature } from './fields.ts';
import { items, line, quoteLines } from './published-words.ts';

/** A term card (`content/glossary/<id>.yaml`); relations are those of SKOS. */
export const glossarySchema = z.strictObject({
  term: withNature(name, { isPrinted: true, isHeld: true }).describe('词头，照原文'),
  /** With tone marks, syllables apart: "yī yù jié hé". */
  pinyin: held.describe('汉语拼音，标声调'),
  aliases: z.array(name).default([]).describe('别称和简称'),
  /** 中医养生 for 医养: no link and no occurrence there. */
  notIn: z.array(text).optional().describe('含有词头、但与本条无关的较长词语'),
  definitions: z
    .array(evidence)
    .default([])
    .describe('原文释义：原文中说明它是什么的句子，逐字照录；没有的为空'),
  uses: z.array(evidence).default([]).describe('原文用例：原文中用到它、但没有下定义的句子，逐字照录'),
  /** Term names in it link themselves. */
  structure,
  explanation: text.describe('编者的说明，不是原文'),
  /** Of the explanation; their `at` stays empty. */
  termLinks: termLinks.optional(),
  broader: references('glossary').describe('上位名词的编号'),
  narrower: references('glossary').describe('下位名词的编号'),
  related: references('glossary').describe('相关名词的编号'),
  topics,
});

/** Terms. */
export const glossary = describeEntries(glossarySchema, {
  name: 'glossary',
  summary: '每个名词一条：原文释义、原文用例、编者说明、上位下位与相关名词。',
  names: ({ term, aliases }) => [term, ...aliases],
  pinyin: ({ pinyin }) => pinyin,
  evidence: ({ definitions, uses }) => [...definitions, ...uses],
  date: () => undefined,
  question: ({ term }) => term,
  facts: ({ aliases, explanation }) => [
    ...fact('alias', '又称', aliases.join('、')),
    ...fact('note', '说明', explanation),
  ],
  published: (record) => [
    ...line('名词', record['term']),
    ...line('又称', record['aliases']),
    // Links were marked when every quote of a term was called a definition; the name stays, whatever a quote is today.
    ...quoteLines('原文释义', [...items(record['definitions']), ...items(record['uses'])]),
    ...line('说明', record['explanation']),
  ],
  linked: ({ aliases, explanation }, { url }, id) => ({
    type: 'DefinedTerm',
    fields: {
      alternateName: aliases,
      termCode: id,
      description: explanation,
      inDefinedTermSet: url('glossary', ''),
    },
    quotedAs: 'subjectOf',
  }),
});
