import type { ExtractedPage, PageLine } from './extracted-page.ts';

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set(
  'script style noscript template iframe object embed svg math head select button input textarea'.split(' '),
);

interface State {
  lines: PageLine[];
  parts: string[];
  pictures: number;
  numbered: number;
}

function tidy(text: string): string {
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
}

/** Ends the running block. Lines inside it, parted by <br>, are whole only where the block has no more than one. */
function flush(state: State, extra: Partial<PageLine> = {}): void {
  const texts = state.parts
    .join('')
    .split('\n')
    .map(tidy)
    .filter((text) => text !== '');
  const lines = extra.heading === undefined ? texts : texts.length > 0 ? [texts.join(' ')] : [];
  for (const text of lines) state.lines.push({ text, whole: lines.length === 1, ...extra });
  state.parts = [];
}

function rowOf(row: Element): string[] {
  return [...row.children]
    .filter(({ localName }) => localName === 'td' || localName === 'th')
    .map((cell) => tidy(cell.textContent ?? ''));
}

function visitTable(table: Element, state: State): boolean {
  const rows = [...table.querySelectorAll('tr')]
    .map(rowOf)
    .filter((cells) => cells.some((cell) => cell !== ''));
  const width = rows[0]?.length ?? 0;
  // Tables that set the page's layout hold long text in one cell; only grids of short cells are tables to a reader.
  const isGrid = rows.length > 1 && width > 1 && rows.every((cells) => cells.length === width);
  if (!isGrid || table.querySelector('table') || rows.flat().some((cell) => cell.length > 300)) return false;
  flush(state);
  for (const cells of rows) state.lines.push({ text: cells.join('\u3000'), whole: true, cells });
  return true;
}

type Step = { node: Node } | { close: string };

/** The text of an element, one line a block, without markup; scripts and form controls are never read. */
export function htmlBlocks(root: Element): Pick<ExtractedPage, 'lines' | 'remarks'> {
  const state: State = { lines: [], parts: [], pictures: 0, numbered: 0 };
  const steps: Step[] = [{ node: root }];
  // A stack of our own: pages nest deeper than a call stack.
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      const level = /^h([1-6])$/.exec(step.close)?.[1];
      flush(state, level === undefined ? {} : { heading: Number(level) });
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
    if (unread.has(name)) continue;
    if (name === 'img') state.pictures++;
    if (name === 'br') state.parts.push('\n');
    if (name === 'li' && element.parentElement?.localName === 'ol') state.numbered++;
    if (name === 'table' && visitTable(element, state)) continue;
    if (blocks.has(name)) {
      flush(state);
      steps.push({ close: name });
    } else if (name === 'td' || name === 'th') {
      flush(state);
      steps.push({ close: name });
    }
    for (const child of [...element.childNodes].reverse()) steps.push({ node: child });
  }
  flush(state);
  const remarks: string[] = [];
  if (state.pictures > 0) remarks.push(`left out ${state.pictures} picture(s)`);
  if (state.numbered > 0) {
    remarks.push(
      `${state.numbered} paragraph(s) are numbered by the format; their numbers are no text and are missing`,
    );
  }
  return { lines: state.lines, remarks };
}
