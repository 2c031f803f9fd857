import type { ExtractedPage, PageLine } from '../extracted-page.ts';
import { shiftedDigits, tidy } from './inline.ts';
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

/** The lines of a piece of HTML, what was lost or changed on the way, and the element that holds each line. */
export interface HtmlBlocks extends Pick<ExtractedPage, 'lines' | 'remarks'> {
  holders: readonly Element[];
}

interface Losses {
  pictures: string[];
  numbered: string[];
  merged: string[];
  formulas: string[];
  raised: string[];
  struck: string[];
}

interface State {
  lines: PageLine[];
  holders: Element[];
  parts: string[];
  holder: Element;
  /** Number of list items around the running block. */
  items: number;
  losses: Losses;
}

/** Ends the running block: a pair of <br> parts paragraphs, one alone a line. */
function flush(state: State, extra: Partial<PageLine> = {}): void {
  const groups = state.parts
    .join('')
    .split(/\n[ \t\u00A0\u3000]*\n[\n \t\u00A0]*/)
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
    for (const text of group) push(state, { text, whole: group.length === 1, ...extra });
  }
}

function push(state: State, line: PageLine): void {
  state.lines.push(line);
  state.holders.push(state.holder);
}

/** Where the reader of the report finds a place: the number of the line that is being read. */
function here(state: State, words = ''): string {
  const quote = [...tidy(words)].slice(0, 20).join('');
  return `第 ${state.lines.length + 1} 行${quote === '' ? '' : `“${quote}”`}`;
}

function visitTable(table: Element, state: State): boolean {
  const grid = tableGrid(table, (cell) => tidy(inlineText(cell, state)));
  if (!grid) return false;
  flush(state);
  state.holder = table.parentElement ?? table;
  const caption = tidy(table.querySelector('caption')?.textContent ?? '');
  if (caption !== '') push(state, { text: caption, whole: true, item: true });
  if (grid.merged > 0) state.losses.merged.push(`${here(state)}起的表有 ${grid.merged} 格`);
  for (const cells of grid.rows) push(state, { text: cells.join('\u3000'), whole: true, cells });
  return true;
}

/** The text of a cell in one line; what it holds of pictures and raised digits is noted as elsewhere. */
function inlineText(cell: Element, state: State): string {
  const inner: State = { ...state, parts: [] };
  walk(cell, inner, false);
  return inner.parts.join('').replaceAll(/[\n\u3000]+/g, ' ');
}

/** Takes an element that is more than its text; false where its children are to be read. */
function visitSpecial(element: Element, name: string, state: State): boolean {
  const { losses, parts } = state;
  if (name === 'img') {
    losses.pictures.push(here(state, element.getAttribute('alt') ?? ''));
  } else if (name === 'math') {
    const text = element.textContent ?? '';
    parts.push(text);
    losses.formulas.push(here(state, text));
    return true;
  } else if ((name === 'sup' || name === 'sub') && !element.querySelector('a')) {
    const text = element.textContent ?? '';
    const shifted = shiftedDigits(text, name);
    if (shifted === undefined && text.trim() !== '') losses.raised.push(here(state, text));
    parts.push(shifted ?? text);
    return true;
  } else if (struck.has(name)) losses.struck.push(here(state, element.textContent ?? ''));
  else if (name === 'input') {
    if (element.getAttribute('type') === 'checkbox') parts.push(element.hasAttribute('checked') ? '☑' : '☐');
    return true;
  }
  return false;
}

type Step = { node: Node } | { close: Element };

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
    if (name === 'li' && element.parentElement?.localName === 'ol')
      state.losses.numbered.push(here(state, element.textContent ?? ''));
    if (parted && name === 'table' && visitTable(element, state)) continue;
    if (blocks.has(name)) {
      if (parted) {
        state.holder = element.parentElement ?? element;
        flush(state, state.items > 0 ? { item: true } : {});
        if (name === 'li') state.items++;
        steps.push({ close: element });
      } else state.parts.push('\n');
    }
    for (const child of [...element.childNodes].reverse()) steps.push({ node: child });
  }
}

const most = 8;
function quoted(places: readonly string[]): string {
  return places.slice(0, most).join('、') + (places.length > most ? ` 等 ${places.length} 处` : '');
}

function remarksOf(losses: Losses): string[] {
  const said: readonly [string[], (places: string) => string][] = [
    [losses.pictures, (places) => `图片未收：${places}。请对照原件，以文字说明。`],
    [losses.numbered, (places) => `自动编号不在文字中：${places}。请对照原件补上。`],
    [losses.merged, (places) => `合并的单元格已展开，字在首格，其余留空：${places}。`],
    [losses.formulas, (places) => `公式只取其字，请核对：${places}。`],
    [losses.raised, (places) => `上下标改作平排：${places}。`],
    [losses.struck, (places) => `原件中划去的字仍在草稿里：${places}。请决定去留。`],
  ];
  return said.flatMap(([places, sentence]) => (places.length > 0 ? [sentence(quoted(places))] : []));
}

/** The text of an element, one line a block, without markup; scripts and form controls are never read. */
export function htmlBlocks(root: Element): HtmlBlocks {
  const losses: Losses = { pictures: [], numbered: [], merged: [], formulas: [], raised: [], struck: [] };
  const state: State = { lines: [], holders: [], parts: [], holder: root, items: 0, losses };
  walk(root, state, true);
  flush(state);
  return { lines: state.lines, holders: state.holders, remarks: remarksOf(losses) };
}
