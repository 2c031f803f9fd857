import type { PageLine, PagePicture } from '../extracted-page.ts';
import { shiftedDigits, tidy } from './inline.ts';
import { itemNumbers } from './list-numbers.ts';
import type { Loss } from './losses.ts';
import { plainMath } from './mathml.ts';
import { readStruckMarks, struckCloses, struckOpens } from '../struck-marks.ts';
import { tableGrid } from './tables.ts';

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set(
  'script style noscript template iframe object embed svg head select button textarea'.split(' '),
);
const struck = new Set(['del', 's', 'strike']);

/** The lines of a piece of HTML, its pictures, what was lost or changed on the way, and the element that holds each line. */
export interface HtmlBlocks {
  lines: PageLine[];
  holders: readonly Element[];
  pictures: readonly PagePicture[];
  losses: readonly Loss[];
}

interface State {
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

// A pair of <br>, or one before a line that is set in: &nbsp;&nbsp;&nbsp;&nbsp;各地要…
const paragraphEnd =
  /\n[ \t\u00A0\u3000]*\n[\n \t\u00A0]*|\n(?=[ \t]*(?:\u00A0[ \u00A0]*\u00A0|[\u2002\u2003\u3000]))/;
// The day and the source that a page sets under its headline are a line of their own: [ 2021/10/14 8:30 ] 来源：….
const factLine =
  /^[[（(【]?\s*\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|年\d{1,2}月)\d{1,2}日?\s+\d{1,2}:\d{2}|^(?:来源|发布时间|发布日期|浏览次数)\s*[：:]/;

/** Ends the running block: <br> parts paragraphs where it is set so, and otherwise lines. */
function flush(state: State, extra: Partial<PageLine> = {}): void {
  const groups = state.parts
    .join('')
    .split(paragraphEnd)
    .map((group) =>
      group
        .split('\n')
        .map(tidy)
        .filter((text) => text !== ''),
    );
  state.parts = [];
  const all = groups.flat();
  if (extra.heading !== undefined) {
    if (all.length > 0) push(state, { text: all.join(' '), whole: true, ...extra });
    return;
  }
  for (const group of groups) {
    const whole = group.length === 1 || group.some((text) => factLine.test(text));
    for (const text of group) push(state, { text, whole, ...extra });
  }
}

function push(state: State, line: PageLine): void {
  state.lines.push(state.number === '' ? line : { ...line, text: state.number + line.text });
  state.number = '';
  state.holders.push(state.holder);
}

function lose(state: State, what: Loss['what'], words = ''): void {
  state.losses.push({ what, line: state.lines.length, words });
}

function visitTable(table: Element, state: State): boolean {
  const before = state.pictures.length;
  const grid = tableGrid(table, (cell) => tidy(inlineText(cell, state)));
  if (!grid) return false;
  flush(state);
  const inTable = state.pictures.slice(before);
  state.holder = table.parentElement ?? table;
  const caption = tidy(table.querySelector('caption')?.textContent ?? '');
  if (caption !== '') push(state, { text: caption, whole: true, item: true });
  if (grid.merged > 0) lose(state, 'merged', `起的表有 ${grid.merged} 格`);
  for (const cells of grid.rows) push(state, { text: cells.join('\u3000'), whole: true, cells });
  // A table is not parted: its pictures stand below it.
  for (const picture of inTable) picture.after = state.lines.length;
  return true;
}

/** A picture in the midst or at the end of a paragraph stands below it, any other above what follows. */
function keepPicture(element: Element, { pictures, lines, parts }: State): void {
  const begun = tidy(parts.join('')) !== '';
  pictures.push({
    after: lines.length + (begun ? 1 : 0),
    address: element.getAttribute('src') ?? '',
    alt: tidy(element.getAttribute('alt') ?? ''),
  });
}

/** The text of a cell in one line; what it holds of pictures and raised digits is noted as elsewhere. */
function inlineText(cell: Element, state: State): string {
  const inner: State = { ...state, parts: [], number: '' };
  walk(cell, inner, false);
  return inner.parts.join('').replaceAll(/[\n\u3000]+/g, ' ');
}

/** Takes an element that is more than its text; false where its children are to be read. */
function visitSpecial(element: Element, name: string, state: State): boolean {
  const { parts } = state;
  if (name === 'img') {
    keepPicture(element, state);
  } else if (name === 'math') {
    const text = plainMath(element);
    parts.push(text);
    lose(state, 'formula', text);
    return true;
  } else if ((name === 'sup' || name === 'sub') && !element.querySelector('a')) {
    const text = element.textContent ?? '';
    const shifted = shiftedDigits(text, name);
    if (shifted === undefined && text.trim() !== '') lose(state, 'raised', text);
    parts.push(shifted ?? text);
    return true;
  } else if (name === 'input') {
    if (element.getAttribute('type') === 'checkbox') parts.push(element.hasAttribute('checked') ? '☑' : '☐');
    return true;
  }
  return false;
}

function openItem(element: Element, state: State): void {
  state.items++;
  state.number = state.numbers.get(element) ?? '';
  if (state.number !== '') lose(state, 'numbered', state.number + (element.textContent ?? ''));
}

type Step = { node: Node } | { close: Element } | { words: string };

function closeBlock(element: Element, state: State): void {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  state.holder = element.parentElement ?? element;
  const item = state.items > 0 || element.hasAttribute('data-note');
  flush(state, level === undefined ? (item ? { item: true } : {}) : { heading: Number(level) });
  if (element.localName === 'li') state.items--;
}

function walk(root: Element, state: State, parted: boolean): void {
  const steps: Step[] = [{ node: root }];
  // A stack of our own: pages nest deeper than a call stack.
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      closeBlock(step.close, state);
      continue;
    }
    if ('words' in step) {
      state.parts.push(step.words);
      state.strikes--;
      continue;
    }
    const { node } = step;
    if (node.nodeType === 3) {
      state.parts.push((node.textContent ?? '').replaceAll('\n', ' '));
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    const element = node as Element;
    const name = element.localName;
    if (unread.has(name) || visitSpecial(element, name, state)) continue;
    if (name === 'br') state.parts.push('\n');
    if (struck.has(name)) {
      // What is struck out within is of the same stretch.
      if (state.strikes++ === 0) lose(state, 'struck', element.textContent ?? '');
      state.parts.push(struckOpens);
      steps.push({ words: struckCloses });
    }
    if (parted && name === 'table' && visitTable(element, state)) continue;
    if (blocks.has(name)) {
      if (parted) {
        state.holder = element.parentElement ?? element;
        flush(state, state.items > 0 ? { item: true } : {});
        if (name === 'li') openItem(element, state);
        else if (name === 'ol')
          for (const [item, number] of itemNumbers(element)) state.numbers.set(item, number);
        steps.push({ close: element });
      } else state.parts.push('\n');
    }
    for (const child of [...element.childNodes].reverse()) steps.push({ node: child });
  }
}

/** The text of an element, one line a block, without markup; scripts and form controls are never read. */
export function htmlBlocks(root: Element): HtmlBlocks {
  const state: State = {
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
  walk(root, state, true);
  flush(state);
  const { lines, holders, pictures, losses } = state;
  return { lines: readStruckMarks(lines), holders, pictures, losses };
}
