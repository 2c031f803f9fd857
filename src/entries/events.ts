import { z } from 'zod';
import { evidence, oneOf, partialDate, reference } from './primitives.ts';

/** Chinese names of what can happen to a policy. */
export const eventKindNames = {
  adopted: '通过',
  published: '发布',
  effective: '施行',
  amended: '修改',
  corrected: '更正',
  repealed: '废止',
  expires: '失效',
} as const;
export type EventKind = keyof typeof eventKindNames;

/** One thing that happened to a policy, or will. Whether it holds follows from these and is typed nowhere. */
export const events = z
  .array(
    z.strictObject({
      kind: oneOf(eventKindNames, '事件'),
      /** 自公布之日起施行 states none: it is that of the publication. */
      date: partialDate.optional().describe('日期，只精确到所引原句所载；原句没有写的不写'),
      evidence: evidence.describe('写明这件事的原句'),
      by: reference('instruments').optional().describe('据以修改、废止它的另一件政策的编号'),
    }),
  )
  .default([])
  .describe('沿革：通过、发布、施行、修改、更正、废止、失效，每件都有写明它的原句；是否有效由此推得');
export type WorkEvent = z.infer<typeof events>[number];

const countedFrom = /自(?:公布|发布|印发|颁布|下发|通过)之日起/u;
const numeral = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const dayWithoutYear = new RegExp(`(?<![年\\d一二三四五六七八九十])${numeral}月(?:${numeral}日)?`, 'gu');

/**
 * What the words of an event say of when, where they state no whole date: 自公布之日起, or the one day that they name
 * without its year. Undefined where they name none, or several.
 */
export function partlyStated(quote: string): string | undefined {
  const from = countedFrom.exec(quote)?.[0];
  if (from !== undefined) return from;
  const [day, ...others] = quote.match(dayWithoutYear) ?? [];
  return day === undefined || others.length > 0 ? undefined : `${day}（原文没有写明年份）`;
}

/** Of which policy a text is the wording, and as of when. */
export const expression = z
  .strictObject({
    of: reference('instruments').describe('政策的编号'),
    asOf: partialDate.describe('截至的日期：该政策 events 里通过、发布、施行、修改或更正的日期之一'),
  })
  .describe('本篇是哪件政策在哪一天的文本；一件政策只收一个文本的，在政策条目写 held 即可');

/** Where the issuing body publishes the text; shown with its host, and nothing is taken from it. */
export const official = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: '应为 https:// 开头的完整网址；没有就不写' })
  .describe('官方文本的网址，由编者给出，须是 https');
