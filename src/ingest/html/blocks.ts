import type { PageLine, PagePicture } from '../extracted-page.ts';
import { shiftedDigits, tidy } from './inline.ts';
import { itemNumbers } from './list-numbers.ts';
import type { Loss } from './losses.ts';
import { plainMath } from './mathml.ts';
import { flush, lose, newReading, push, type Reading } from './reading.ts';
import { readStruckMarks, struckCloses, struckOpens } from '../struck-marks.ts';
import { styledIndent, tableGrid } from './tables.ts';

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

function visitTable(table: Element, reading: Reading): boolean {
  const [pictures, losses] = [reading.pictures.length, reading.losses.length];
  const grid = tableGrid(table, (cell) => cellText(cell, reading));
  if (!grid) {
    // It is read again, as what it holds.
    reading.pictures.length = pictures;
    reading.losses.length = losses;
    return false;
  }
  flush(reading);
  const inTable = reading.pictures.slice(pictures);
  reading.holder = table.parentElement ?? table;
  const caption = tidy(table.querySelector('caption')?.textContent ?? '');
  if (caption !== '') push(reading, { text: caption, whole: true, item: true });
  if (grid.merged > 0) lose(reading, 'merged', `起的表有 ${grid.merged} 格`);
  for (const cells of grid.rows) push(reading, { text: cells.join('\u3000'), whole: true, cells });
  // A table is not parted: its pictures stand below it.
  for (const picture of inTable) picture.after = reading.lines.length;
  return true;
}

/** A picture in the midst or at the end of a paragraph stands below it, any other above what follows. */
function keepPicture(element: Element, { pictures, lines, parts }: Reading): void {
  const begun = parts.some((part) => tidy(part) !== '');
  pictures.push({
    after: lines.length + (begun ? 1 : 0),
    address: element.getAttribute('src') ?? '',
    alt: tidy(element.getAttribute('alt') ?? ''),
  });
}

/** The text of a cell, line by line; what it holds of pictures and raised digits is noted as elsewhere. */
function cellText(cell: Element, reading: Reading): string {
  const inner: Reading = { ...reading, parts: [], number: '' };
  for (const child of cell.childNodes) walk(child, inner, false);
  return inner.parts.join('');
}

/** Takes an element that is more than its text; false where its children are to be read. */
function visitSpecial(element: Element, name: string, reading: Reading): boolean {
  const { parts } = reading;
  if (name === 'img') {
    keepPicture(element, reading);
  } else if (name === 'math') {
    const text = plainMath(element);
    parts.push(text);
    lose(reading, 'formula', text);
    return true;
  } else if ((name === 'sup' || name === 'sub') && !element.querySelector('a')) {
    const text = element.textContent ?? '';
    const shifted = shiftedDigits(text, name);
    if (shifted === undefined && text.trim() !== '') lose(reading, 'raised', text);
    parts.push(shifted ?? text);
    return true;
  } else if (name === 'input') {
    if (element.getAttribute('type') === 'checkbox') parts.push(element.hasAttribute('checked') ? '☑' : '☐');
    return true;
  }
  return false;
}

type Step = { node: Node } | { close: Element } | { words: string };

/** Begins a block: in a cell as a line of it, elsewhere as a line of the page. */
function openBlock(element: Element, reading: Reading, parted: boolean): void {
  if (element.localName === 'ol')
    for (const [item, number] of itemNumbers(element)) reading.numbers.set(item, number);
  if (parted) {
    reading.holder = element.parentElement ?? element;
    flush(reading, reading.items > 0 ? { item: true } : {});
  } else reading.parts.push('\n', styledIndent(element));
  if (element.localName !== 'li') return;
  const number = reading.numbers.get(element) ?? '';
  if (number !== '') lose(reading, 'numbered', number + (element.textContent ?? ''));
  if (!parted) return void reading.parts.push(number);
  reading.items++;
  reading.number = number;
}

function closeBlock(element: Element, reading: Reading, parted: boolean): void {
  if (!parted) return void reading.parts.push('\n');
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  reading.holder = element.parentElement ?? element;
  const item = reading.items > 0 || element.hasAttribute('data-note');
  flush(reading, level === undefined ? (item ? { item: true } : {}) : { heading: Number(level) });
  if (element.localName === 'li') reading.items--;
}

function walk(root: Node, reading: Reading, parted: boolean): void {
  const steps: Step[] = [{ node: root }];
  // A stack of our own: pages nest deeper than a call stack.
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      closeBlock(step.close, reading, parted);
      continue;
    }
    if ('words' in step) {
      reading.parts.push(step.words);
      reading.strikes--;
      continue;
    }
    const { node } = step;
    if (node.nodeType === 3) {
      reading.parts.push((node.textContent ?? '').replaceAll('\n', ' '));
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    const element = node as Element;
    const name = element.localName;
    if (unread.has(name) || visitSpecial(element, name, reading)) continue;
    if (name === 'br') reading.parts.push('\n');
    if (struck.has(name)) {
      // What is struck out within is of the same stretch.
      if (reading.strikes++ === 0) lose(reading, 'struck', element.textContent ?? '');
      reading.parts.push(struckOpens);
      steps.push({ words: struckCloses });
    }
    if (parted && name === 'table' && visitTable(element, reading)) continue;
    if (blocks.has(name)) {
      openBlock(element, reading, parted);
      steps.push({ close: element });
    }
    for (const child of [...element.childNodes].reverse()) steps.push({ node: child });
  }
}

/** The text of an element, one line a block, without markup; scripts and form controls are never read. */
export function htmlBlocks(root: Element): HtmlBlocks {
  const reading = newReading(root);
  walk(root, reading, true);
  flush(reading);
  const { lines, holders, pictures, losses } = reading;
  return { lines: readStruckMarks(lines), holders, pictures, losses };
}
