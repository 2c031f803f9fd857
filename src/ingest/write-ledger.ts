import type { z } from 'zod';
import { bareText } from '../text/bare-text.ts';
import type { TextPart } from '../text/document-parts.ts';
import { standsOnce } from './stands-once.ts';
import type { editionSchema } from '../entries/editions.ts';
import { IngestProblem } from './ingest-problem.ts';
import type { PageUnit } from './repair-page.ts';
import { struckPlaces } from './struck-places.ts';

type Edition = z.input<typeof editionSchema>;
interface Ledger {
  rules: NonNullable<Edition['rules']>;
  corrections: NonNullable<Edition['corrections']>;
  struck: NonNullable<Edition['struck']>;
  /** Number of places struck out that could not be told apart from others of their part. */
  unplacedStruck: number;
}
type Reading = { at: string; was: string; now: string };

/** Why units were changed; `dropped` are neighbours that several causes took away. */
type Cause = NonNullable<PageUnit['by']> | 'dropped';

interface Change {
  /** Half-open range in the units of the part. */
  start: number;
  end: number;
  by: Cause;
}

const why = {
  'fullwidth-punctuation': '来源文本用半角标点，按规则改为全角；数字、字母之间的不改。',
  'gb2312-row-shift': '来源文本的标点因字形编码错位（GB2312 首字节加 0x31）显作汉字，逐处据上下文还原。',
  'row-shift-doubtful': '疑为字形编码错位的标点，据上下文还原；原字于此处亦或可通，待与原版核对。',
  'shifted-space': '字形编码错位，版面的空格显作“摇”字，删去。',
  invisible: '来源文本夹有不可见的控制字符，删去。',
  dropped: '相邻的几个字符都不是正文：版面的空格显作“摇”字，或是不可见的控制字符、注号；删去。',
  'note-mark': '标题末的注号不是标题的字，删去；注文照录。',
} as const;

/** Runs of neighbouring units that the same cause changed, or that are all gone: nothing would stand between those. */
function changesOf(units: readonly PageUnit[]): Change[] {
  const changes: Change[] = [];
  units.forEach(({ by, now }, index) => {
    if (by === undefined) return;
    const last = changes.at(-1);
    const areGone = now === '' && units[index - 1]?.now === '';
    if (last?.end === index && (last.by === by || areGone)) {
      if (last.by !== by) last.by = 'dropped';
      last.end++;
    } else changes.push({ start: index, end: index + 1, by });
  });
  return changes;
}

interface PartText {
  units: readonly PageUnit[];
  /** The text as printed: one character a unit. */
  was: string;
  now: string;
  /** Offset in `now` at which each unit begins, and the end. */
  nowAt: readonly number[];
}

/** The two readings of a change, with as many unchanged neighbours as make it stand only once in its part. */
function readingOf(
  at: string,
  { units, was, now, nowAt }: PartText,
  changes: readonly Change[],
  index: number,
): Reading | undefined {
  const change = changes[index];
  if (!change) return undefined;
  const from = changes[index - 1]?.end ?? 0;
  const to = changes[index + 1]?.start ?? units.length;
  let [start, end] = [change.start, change.end];
  for (let step = 0; ; step++) {
    const reading = { at, was: was.slice(start, end), now: now.slice(nowAt[start], nowAt[end]) };
    if (step >= 4 && standsOnce(was, reading.was) && standsOnce(now, reading.now)) return reading;
    if (start === from && end === to)
      return standsOnce(was, reading.was) && standsOnce(now, reading.now) ? reading : undefined;
    if ((step % 2 === 0 || end === to) && start > from) start--;
    else if (end < to) end++;
  }
}

/** Joins a change with its neighbour where its own neighbours do not make it stand only once. */
function readings(at: string, units: readonly PageUnit[]): (Reading & { by: Change['by']; count: number })[] {
  const changes = changesOf(units);
  const nowAt = [0];
  for (const unit of units) nowAt.push((nowAt.at(-1) ?? 0) + unit.now.length);
  const part: PartText = {
    units,
    nowAt,
    was: units.map(({ printed }) => printed).join(''),
    now: units.map((unit) => unit.now).join(''),
  };
  const found: (Reading & { by: Change['by']; count: number })[] = [];
  for (let index = 0; index < changes.length; index++) {
    let reading = readingOf(at, part, changes, index);
    while (!reading) {
      const [change, next, previous] = [changes[index], changes[index + 1], changes[index - 1]];
      if (!change || (!next && !previous)) {
        throw new IngestProblem('does-not-collate', `${at} 里有一处改动无法写明。`, '请报告这个文件。');
      }
      if (next) {
        changes.splice(index, 2, {
          start: change.start,
          end: next.end,
          by: change.by === next.by ? change.by : 'row-shift-doubtful',
        });
      } else if (previous) {
        changes.splice(index - 1, 2, {
          start: previous.start,
          end: change.end,
          by: change.by === previous.by ? change.by : 'row-shift-doubtful',
        });
        found.pop();
        index--;
      }
      reading = readingOf(at, part, changes, index);
    }
    const change = changes[index];
    if (!change) continue;
    const changed = units.slice(change.start, change.end).filter(({ by }) => by !== undefined).length;
    found.push({ ...reading, by: change.by, count: changed });
  }
  return found;
}

/** The page's units that each part of the document is made of; those that the draft drops go with what follows. */
function unitsByPart(parts: readonly TextPart[], units: readonly PageUnit[]): Map<string, PageUnit[]> {
  const byPart = new Map<string, PageUnit[]>();
  let next = 0;
  for (const part of parts) {
    const own: PageUnit[] = [];
    const take = (): PageUnit | undefined => {
      const unit = units[next++];
      if (unit) own.push(unit);
      return unit;
    };
    for (const expected of bareText(part.text).bare) {
      for (const wanted of expected.split('')) {
        let unit = take();
        while (unit?.now === '') unit = take();
        if (unit?.now === wanted) continue;
        const what = `草稿作“${wanted}”，原页作“${unit?.printed ?? ''}”（${part.id}）。`;
        throw new IngestProblem('does-not-collate', what, '请报告这个文件；什么也没有写下。');
      }
    }
    // The mark of a headline's note belongs to the headline.
    while (units[next]?.by === 'note-mark') take();
    byPart.set(part.id, own);
  }
  const lastPart = byPart.get(parts.at(-1)?.id ?? '');
  for (const unit of units.slice(next)) {
    if (unit.now !== '')
      throw new IngestProblem(
        'does-not-collate',
        '草稿缺了这一页的末尾。',
        '请报告这个文件；什么也没有写下。',
      );
    lastPart?.push(unit);
  }
  return byPart;
}

/** The ledger of all repairs of a page, in the order of the document. */
export function writeLedger(
  parts: readonly TextPart[],
  units: readonly PageUnit[],
  fullwidthCount: number,
): Ledger {
  const rules: Ledger['rules'] = [];
  const corrections: Ledger['corrections'] = [];
  const struck: Ledger['struck'] = [];
  let unplaced = 0;
  const places: Reading[] = [];
  let shifted = 0;
  for (const [at, own] of unitsByPart(parts, units)) {
    const found = struckPlaces(at, own);
    struck.push(...found.struck);
    unplaced += found.unplaced;
    for (const { by, count, ...reading } of readings(at, own)) {
      if (by === 'row-shift') {
        places.push(reading);
        shifted += count;
      } else {
        const kind = by === 'invisible' || by === 'note-mark' ? 'layout' : 'glyph';
        const certainty = by === 'row-shift-doubtful' ? 'probable' : 'certain';
        corrections.push({ ...reading, kind, certainty, why: why[by] });
      }
    }
  }
  if (fullwidthCount > 0) {
    rules.push({ rule: 'fullwidth-punctuation', count: fullwidthCount, why: why['fullwidth-punctuation'] });
  }
  if (shifted > 0)
    rules.push({ rule: 'gb2312-row-shift', count: shifted, why: why['gb2312-row-shift'], places });
  return { rules, corrections, struck, unplacedStruck: unplaced };
}
