import type { PageLine, PagePicture } from '../extracted-page.ts';
import { tidy } from './inline.ts';
import type { Loss } from './losses.ts';

/** What was read of a piece of HTML so far, and where the reading stands. */
export interface Reading {
  lines: PageLine[];
  holders: Element[];
  parts: string[];
  holder: Element;
  /** Number of list items around the running block. */
  items: number;
  /** Number of struck-out elements around what is read. */
  strikes: number;
  /** The number that the browser sets before the next line. */
  number: string;
  /** Numbers of the items of the lists that were met. */
  numbers: Map<Element, string>;
  pictures: PagePicture[];
  losses: Loss[];
}

/** A reading that has not begun. */
export function newReading(root: Element): Reading {
  return {
    lines: [],
    holders: [],
    parts: [],
    holder: root,
    items: 0,
    strikes: 0,
    number: '',
    numbers: new Map(),
    pictures: [],
    losses: [],
  };
}

// A pair of <br>, or one before a line that is set in: &nbsp;&nbsp;&nbsp;&nbsp;各地要…
const paragraphEnd =
  /\n[ \t\u00A0\u3000]*\n[\n \t\u00A0]*|\n(?=[ \t]*(?:\u00A0[ \u00A0]*\u00A0|[\u2002\u2003\u3000]))/;
// The day and the source that a page sets under its headline are a line of their own: [ 2021/10/14 8:30 ] 来源：….
const factLine =
  /^[[（(【]?\s*\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|年\d{1,2}月)\d{1,2}日?\s+\d{1,2}:\d{2}|^(?:来源|发布时间|发布日期|浏览次数)\s*[：:]/;

/** Ends the running block: <br> parts paragraphs where it is set so, and otherwise lines. */
export function flush(reading: Reading, extra: Partial<PageLine> = {}): void {
  const groups = reading.parts
    .join('')
    .split(paragraphEnd)
    .map((group) =>
      group
        .split('\n')
        .map(tidy)
        .filter((text) => text !== ''),
    );
  reading.parts = [];
  const all = groups.flat();
  if (extra.heading !== undefined) {
    if (all.length > 0) push(reading, { text: all.join(' '), whole: true, ...extra });
    return;
  }
  for (const group of groups) {
    const whole = group.length === 1 || group.some((text) => factLine.test(text));
    for (const text of group) push(reading, { text, whole, ...extra });
  }
}

/** Adds a line, with the number that stands before it. */
export function push(reading: Reading, line: PageLine): void {
  reading.lines.push(reading.number === '' ? line : { ...line, text: reading.number + line.text });
  reading.number = '';
  reading.holders.push(reading.holder);
}

/** Notes what the next line cannot show. */
export function lose(reading: Reading, what: Loss['what'], words = ''): void {
  reading.losses.push({ what, line: reading.lines.length, words });
}
