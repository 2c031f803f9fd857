import type { PageLine } from './extracted-page.ts';
import type { Metadata } from './frame/metadata-rows.ts';
import { findContents } from './frame/printed-contents.ts';
import { endsSentence, lineWidth, opensPart, previewMarks } from './line-shape.ts';

/** Lines that are no text of the page, by line number, each with the reason in Chinese. */
export type Furniture = ReadonlyMap<number, string>;

/** Lines that follow each other and are left out for one reason, first line first. */
export function furnitureRuns(furniture: Furniture): { first: number; last: number; why: string }[] {
  const runs: { first: number; last: number; why: string }[] = [];
  for (const [line, why] of [...furniture].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.why === why && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line, why });
  }
  return runs;
}

// 要 is what the glyph fault makes of a dash.
const dash = '[-—–－―·•要\\s]*';
const framedNumber = new RegExp(
  `^(?:[-—–－―要]${dash}\\d{1,4}${dash}[-—–－―要]|第\\s*\\d{1,4}\\s*页(?:[，,\\s]*共\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4}|Page\\s+\\d+(?:\\s+of\\s+\\d+)?)$`,
  'i',
);
const bareNumber = /^\d{1,4}$/;
const longestHead = 40;
const fewestLines = 15;
const fewestBetween = 5;
const marksOfText = /[、（）《》〔〕曳渊也页叶尧冤]/u;
const insideSentence = /[，。；！？“”袁遥曰冶]/u;

function pageNumbers(lines: readonly PageLine[]): number[] {
  const framed: number[] = [];
  const bare: number[] = [];
  lines.forEach(({ text, whole, cells }, index) => {
    const tidy = text.trim();
    // A paragraph or cell by the format's own marks is text, whatever it holds.
    if (whole || cells) return;
    if (framedNumber.test(tidy)) framed.push(index);
    else if (bareNumber.test(tidy)) bare.push(index);
  });
  // A number alone on its line is a page number only in a rising row of them.
  const rising = bare.every((at, rank) => {
    const previous = bare[rank - 1];
    if (previous === undefined) return true;
    return at - previous >= fewestBetween && Number(lines[at]?.text) === Number(lines[previous]?.text) + 1;
  });
  return bare.length >= 2 && rising ? [...framed, ...bare] : framed;
}

function neighbours(
  lines: readonly PageLine[],
  at: number,
  taken: ReadonlyMap<number, string>,
): [number, number] {
  const blank = (index: number): boolean => lines[index]?.text.trim() === '';
  let before = at - 1;
  while (before >= 0 && (blank(before) || taken.has(before + 1))) before--;
  let after = at + 1;
  while (after < lines.length && (blank(after) || taken.has(after + 1))) after++;
  return [before, after];
}

// What a page of a site sets below its article.
const siteFoot =
  /^[^。；]{0,24}(?:扫一扫|打印本页|【打印】|关闭窗口|分享到|版权所有|ICP备|公网安备|网站标识码|Copyright|上一[篇条]|下一[篇条]|主办.{1,30}承办)[^。；]{0,80}$/iu;

/** The lines of a site's foot at the end of a page, from the last one. */
function siteFeet(lines: readonly PageLine[]): number[] {
  const from = lines.findLastIndex(
    ({ text, cells }) => cells !== undefined || !siteFoot.test(text.trim() || '版权所有'),
  );
  return from < 0
    ? []
    : lines.flatMap(({ text }, index) => (index > from && text.trim() !== '' ? [index] : []));
}

/** A head that no page number gives away comes back at least three times, after about as many lines each time. */
function atEqualSteps(places: readonly number[]): boolean {
  const steps = places.slice(1).map((at, index) => at - (places[index] ?? 0));
  const shortest = steps.reduce((least, step) => Math.min(least, step), Infinity);
  return steps.length >= 2 && shortest >= fewestLines && steps.every((step) => step * 0.7 <= shortest);
}

function cutsSentence(lines: readonly PageLine[], taken: ReadonlyMap<number, string>, at: number): boolean {
  const [before, after] = neighbours(lines, at, taken);
  const previous = lines[before]?.text ?? '。';
  const goesOn = lineWidth(previous) > 8 && !/[。！？；：”）]\s*$/u.test(previewMarks(previous));
  return goesOn && !opensPart(lines[after]?.text ?? '') && !marksOfText.test(lines[at]?.text ?? '');
}

/** Finds what is no text of the page: rows of facts, a printed 目录, page numbers, and running heads of plain text. */
export function findFurniture(lines: readonly PageLine[], metadata: Metadata): Furniture {
  const found = new Map<number, string>();
  for (const line of metadata.lines) found.set(line, '网页的信息栏，非正文。');
  for (const line of findContents(lines)) found.set(line, '印出的目录；各题都见于正文，不重录。');
  for (const index of siteFeet(lines)) found.set(index + 1, '网站的页脚，非正文。');
  for (const index of pageNumbers(lines)) found.set(index + 1, '页码，非正文。');

  const repeated = new Map<string, number[]>();
  lines.forEach(({ text, whole, heading }, index) => {
    const key = text.replaceAll(/\s/g, '').replaceAll(/\d+/g, '0');
    if (
      whole ||
      heading !== undefined ||
      found.has(index + 1) ||
      key.length < 2 ||
      lineWidth(text) > longestHead
    )
      return;
    if (endsSentence(previewMarks(text)) || opensPart(text) || insideSentence.test(text)) return;
    const places = repeated.get(key);
    if (places) places.push(index);
    else repeated.set(key, [index]);
  });
  for (const places of repeated.values()) {
    if (places.length < 2) continue;
    const inSteps = atEqualSteps(places);
    const atBreaks = places.filter((at) => {
      const nearNumber = [at - 2, at - 1, at + 1, at + 2].some((index) =>
        found.get(index + 1)?.startsWith('页码'),
      );
      const pageBreak = lines[at]?.text.includes('\f') || lines[at - 1]?.text.includes('\f');
      return nearNumber || pageBreak || (inSteps && cutsSentence(lines, found, at));
    });
    if (atBreaks.length < Math.max(2, places.length * 0.6)) continue;
    const firstText = lines.findIndex(({ text }) => text.trim() !== '');
    for (const at of places) {
      if (at - firstText > 3) found.set(at + 1, '各页重复的页眉或页脚，非正文。');
    }
  }
  return found;
}
