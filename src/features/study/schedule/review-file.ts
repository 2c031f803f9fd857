import type { Grade, Review, ReviewRecord } from './reviews.ts';

const format = 'yilao-yixiao-study-reviews';
const version = 1;

/** Largest file that is read, in bytes. */
export const largestFile = 20 * 1024 * 1024;

/** The reviews as a file that another browser can take in. */
export function writeReviewFile(records: readonly ReviewRecord[], now: number): string {
  const cards = records.filter(({ log }) => log.length > 0);
  const date = new Date(now);
  const exported = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return `${JSON.stringify({ format, version, exported, cards }, null, 1)}\n`;
}

/** The records of a file, or one sentence that says why there are none. */
export type ReviewFile = { records: ReviewRecord[] } | { refusal: string };

const isText = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);

function readReview(value: unknown): Review | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, grade } = value as Record<string, unknown>;
  // The range of dates that the language knows.
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > 8.64e15) return undefined;
  if (typeof grade !== 'number' || ![1, 2, 3, 4].includes(grade)) return undefined;
  return { at, grade: grade as Grade };
}

function readRecord(value: unknown): ReviewRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, stamp, document, log } = value as Record<string, unknown>;
  if (!isText(id, /^[a-z]{1,20}\/[a-z0-9-]{1,200}~[a-z0-9-]{1,60}$/)) return undefined;
  if (!isText(stamp, /^[0-9a-f]{0,64}$/) || !isText(document, /^[a-z0-9-]{1,200}$/)) return undefined;
  if (!Array.isArray(log) || log.length > 10_000) return undefined;
  const reviews = log.map(readReview);
  if (!reviews.every((review) => review !== undefined)) return undefined;
  return { id, stamp, document, log: reviews.sort((a, b) => a.at - b.at) };
}

/** Reads a file of reviews. It is taken whole or not at all. */
export function readReviewFile(text: string): ReviewFile {
  if (text.length > largestFile)
    return { refusal: '文件太大，超过 20 MB，不像是本站的复习记录；没有导入任何内容。' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refusal: '文件读不出来：不是 JSON，或已损坏；没有导入任何内容。' };
  }
  const { format: found, version: made, cards } = (value ?? {}) as Record<string, unknown>;
  if (found !== format) return { refusal: '这不是本站导出的复习记录；没有导入任何内容。' };
  if (typeof made !== 'number' || made > version) {
    return { refusal: '这份复习记录出自较新的版本，本页还读不了；请刷新本站后再试，没有导入任何内容。' };
  }
  if (!Array.isArray(cards)) return { refusal: '文件里没有卡片的记录，可能不完整；没有导入任何内容。' };
  const records: ReviewRecord[] = [];
  for (const [index, card] of cards.entries()) {
    const record = readRecord(card);
    if (!record) return { refusal: `第 ${index + 1} 张卡的记录不合格式，文件可能改坏了；没有导入任何内容。` };
    records.push(record);
  }
  return { records };
}
