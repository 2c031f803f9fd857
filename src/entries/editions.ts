import { z } from 'zod';
import { describeCollection } from './descriptor.ts';
import { lineRange, oneOf, reference, text } from './primitives.ts';

/** Where in the document: a paragraph or heading id (s3-c4-p2), "title", "over-1", "under-1", "after-1". */
export const place = z
  .string()
  .regex(/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/, '应为段落编号，如 s3-c4-p2 或 title');

const at = place.describe('段落编号');

/** Each reading has enough neighbours to stand only once in the place. */
const reading = z.strictObject({
  at,
  was: z.string().describe('来源的读法，连同相邻的字'),
  now: z.string().describe('现作，连同相邻的字'),
});

/** Chinese names of the kinds of corrections. */
export const correctionKindNames = {
  glyph: '字形',
  ocr: '识读',
  punctuation: '标点',
  layout: '版式',
  typo: '原版误植',
  unreviewed: '待核',
} as const;

/** How sure a correction is. */
export const certaintyNames = { certain: '确凿', probable: '推定' } as const;

/** One change made by an editor. */
export const correction = reading.extend({
  kind: oneOf(correctionKindNames, '误字的种类'),
  /** "probable": the sense asks for it, but nothing proves it. */
  certainty: oneOf(certaintyNames, '把握').describe(
    `把握：certain ${certaintyNames.certain}，probable ${certaintyNames.probable}（按文意推断，没有旁证）`,
  ),
  why: text.describe('理由'),
});
export type Correction = z.infer<typeof correction>;

/** Chinese names of the rules by which many places of a text change. */
export const ruleNames = {
  'fullwidth-punctuation': '半角标点改全角',
  'gb2312-row-shift': '标点内码错行还原',
} as const;
export type RuleName = keyof typeof ruleNames;

/** Changes made by a named rule. A rule that judges each case lists its places; a mechanical one gives only the count. */
export const ruleApplication = z.strictObject({
  rule: oneOf(ruleNames, '规则'),
  count: z.number().int().positive().describe('改动的字数'),
  why: text.describe('理由'),
  places: z.array(reading).default([]).describe('逐处判定的规则所改之处'),
});

/** Chinese names of the kinds of gaps. */
export const gapKindNames = {
  lost: '文字缺失',
  illegible: '不可识读',
  'continues-elsewhere': '续文另载',
} as const;

/** Text that the source does not give here. It is shown as a gap and never completed. */
const gap = z.strictObject({
  at,
  /** Absent where the gap opens its place. */
  after: text.optional().describe('缺文前面的文字；缺在段首的不写'),
  kind: oneOf(gapKindNames, '缺文的种类'),
  why: text.describe('缘由'),
});

/** A place that looks wrong and was left as the source has it, since nothing proves what it should be. */
const doubt = z.strictObject({
  at,
  /** Long enough to stand only once in the place. */
  words: text.describe('可疑的文字，照正文'),
  what: text.describe('可疑在哪里'),
  why: text.describe('没有改的理由'),
});

/** Words that the source prints crossed out: they are part of its text, and shown crossed out. */
const struckWords = z.strictObject({
  at,
  before: text.optional().describe('划去的字前面的几个字；words 在该段只出现一次的不写'),
  words: text.describe('划去的字，照正文'),
});

const span = z.strictObject({
  lines: lineRange.describe('行号，自 1 起，如 7 或 45-47'),
  moved: text.optional().describe('这些行不在版面原处的缘由'),
});

/** How a document was made from its source (`content/editions/<id>.yaml`, same id as the document). */
export const editionSchema = z.strictObject({
  source: reference('sources').describe('所据来源的编号（见 sources）'),
  spans: z.array(span).min(1).describe('来源的行，依阅读次序'),
  rules: z.array(ruleApplication).default([]).describe('按规则所作的改动'),
  corrections: z.array(correction).default([]).describe('逐处的校改'),
  gaps: z.array(gap).default([]).describe('缺文'),
  doubts: z.array(doubt).default([]).describe('看来有误而没有改的地方'),
  struck: z.array(struckWords).default([]).describe('原件上划去的字；它们仍是正文，加删除线显示'),
});
export type EditionData = z.infer<typeof editionSchema>;

/** Ledgers of how the texts were made. */
export const editions = describeCollection(editionSchema, {
  name: 'editions',
  summary: '每篇文献一条：取自来源的哪些行、按规则的改动、逐处的校改、缺文、疑误未改和原件上划去的字。',
  names: () => [],
});
