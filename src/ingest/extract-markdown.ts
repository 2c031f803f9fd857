import { parseHTML } from 'linkedom';
import type { Definition, FootnoteDefinition, List, ListItem, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { parseMarkdown } from '../text/parser.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import type { DecodedText } from './decode-text.ts';
import type { ExtractedPage, PageLine, PagePicture } from './extracted-page.ts';
import { listPlaces, quoteOpening } from './report-words.ts';
import { readStruckMarks, struckCloses, struckOpens } from './struck-marks.ts';

interface Collected {
  source: string;
  lines: PageLine[];
  /** What was lost, by its name in Chinese, with places. */
  left: Map<string, string[]>;
  notes: Map<string, FootnoteDefinition>;
  definitions: Map<string, Definition>;
  pictures: PagePicture[];
}

const struckOut = '划去的字';

function leave(collected: Collected, what: string, words: string): void {
  const place = `第 ${collected.lines.length + 1} 行${quoteOpening(words)}`;
  collected.left.set(what, [...(collected.left.get(what) ?? []), place]);
}

/** A picture stands below the block that holds it; its place is set when the block's lines are there. */
function addPicture(collected: Collected, address: string, alt: string): void {
  collected.pictures.push({ after: -1, address, alt });
}

function placePictures({ pictures, lines }: Collected): void {
  for (const picture of pictures) if (picture.after < 0) picture.after = lines.length;
}

/** The address of a link is no text of the page, unless it is what the page shows. */
function leaveAddress(collected: Collected, url: string, shown: string): void {
  if (url !== '' && !url.endsWith(shown)) leave(collected, '链接的地址', url);
}

/** Raw HTML stays behind, but for a picture. */
function readHtml(html: string, collected: Collected): void {
  const picture = /^<img\s/i.test(html) ? parseHTML(html).document.querySelector('img') : null;
  if (!picture) return leave(collected, 'HTML', html);
  addPicture(collected, picture.getAttribute('src') ?? '', picture.getAttribute('alt') ?? '');
}

/** The plain text of a block: notes give their marks, pictures are kept, struck-out words marked. */
function textOf(node: RootContent, collected: Collected): { text: string; notes: string[] } {
  const notes: string[] = [];
  visit(node, (inner) => {
    if (inner.type === 'image') addPicture(collected, inner.url, inner.alt ?? '');
    else if (inner.type === 'imageReference')
      addPicture(collected, collected.definitions.get(inner.identifier)?.url ?? '', inner.alt ?? '');
    else if (inner.type === 'html') readHtml(inner.value, collected);
    else if (inner.type === 'link') leaveAddress(collected, inner.url, toString(inner));
    else if (inner.type === 'linkReference')
      leaveAddress(collected, collected.definitions.get(inner.identifier)?.url ?? '', toString(inner));
    else if (inner.type === 'delete') {
      leave(collected, struckOut, toString(inner));
      inner.children.unshift({ type: 'text', value: struckOpens });
      inner.children.push({ type: 'text', value: struckCloses });
    } else if (inner.type === 'footnoteReference') {
      notes.push(inner.identifier);
      Object.assign(inner, { type: 'text', value: markOf(inner.label ?? inner.identifier) });
    }
  });
  return { text: toString(node, { includeImageAlt: false, includeHtml: false }), notes };
}

const markOf = (label: string): string => (/^[\w-]+$/.test(label) ? `[${label}]` : label);

function addLines(node: RootContent, collected: Collected, extra: Partial<PageLine> = {}): void {
  const { text, notes } = textOf(node, collected);
  const isPicture = text.trim() === '' && collected.pictures.at(-1)?.after === -1;
  if (!isPicture)
    for (const line of text.split(/\r\n|\r|\n/)) collected.lines.push({ text: line, whole: true, ...extra });
  placePictures(collected);
  addNotes(notes, collected);
}

/** Each note stands right after the block that first calls it. */
function addNotes(notes: readonly string[], collected: Collected): void {
  for (const identifier of notes) {
    const note = collected.notes.get(identifier);
    if (!note) continue;
    collected.notes.delete(identifier);
    const before = collected.lines.length;
    collect(note.children, collected, { item: true });
    const first = collected.lines[before];
    if (first) first.text = `${markOf(note.label ?? identifier)}${first.text}`;
  }
}

/** The number of an ordered list stands in the text; a bullet is only Markdown's. */
function labelOf(item: ListItem, source: string): string {
  const start = item.position?.start.offset ?? 0;
  const number = /^\d+[.)]/.exec(source.slice(start, start + 12))?.[0];
  if (number !== undefined) return `${number} `;
  return item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
}

function collectList(list: List, collected: Collected): void {
  for (const item of list.children) {
    const label = labelOf(item, collected.source);
    const before = collected.lines.length;
    // 1. opens a part like any other number; a bullet makes an item of a list.
    collect(item.children, collected, list.ordered ? {} : { item: true });
    const first = collected.lines[before];
    if (first && label !== '') first.text = `${label}${first.text}`;
  }
}

function collectTable(table: Table, collected: Collected): void {
  const called: string[] = [];
  for (const row of table.children) {
    const cells = row.children.map((cell) => {
      const texts = cell.children.map((inner) => textOf(inner, collected));
      called.push(...texts.flatMap(({ notes }) => notes));
      return texts
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim();
    });
    collected.lines.push({ text: cells.join('\u3000'), whole: true, cells });
  }
  // A table is not parted: its pictures stand below it.
  placePictures(collected);
  addNotes(called, collected);
}

function collect(nodes: readonly RootContent[], collected: Collected, extra: Partial<PageLine> = {}): void {
  for (const node of nodes) {
    if (node.type === 'heading') addLines(node, collected, { heading: node.depth });
    else if (node.type === 'paragraph' || node.type === 'code') addLines(node, collected, extra);
    else if (node.type === 'blockquote') collect(node.children, collected, extra);
    else if (node.type === 'list') collectList(node, collected);
    else if (node.type === 'table') collectTable(node, collected);
    else if (node.type === 'html') {
      readHtml(node.value, collected);
      placePictures(collected);
    } else if (
      node.type !== 'definition' &&
      node.type !== 'thematicBreak' &&
      node.type !== 'footnoteDefinition'
    )
      leave(collected, node.type, '');
  }
}

function titleIn(yaml: string): string | undefined {
  try {
    const data: unknown = parse(yaml);
    const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined;
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a Markdown file, block by block, and its pictures; marks and raw HTML stay behind. */
export function extractMarkdown(decoded: DecodedText): ExtractedPage {
  const split = splitFrontMatter(decoded.text);
  const source = split?.body ?? decoded.text;
  const tree = parseMarkdown(source);
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    notes.set(note.identifier, note);
  });
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    definitions.set(definition.identifier, definition);
  });
  const collected: Collected = { source, lines: [], left: new Map(), notes, definitions, pictures: [] };
  const title = split && titleIn(split.yaml);
  collect(tree.children, collected);
  // A note that nothing calls stands at the end.
  addNotes([...notes.keys()], collected);
  const shown = collected.lines.slice(0, 3).some(({ heading }) => heading === 1);
  const ownHeadline = title !== undefined && !shown;
  const lines: PageLine[] = [
    ...(ownHeadline ? [{ text: title, whole: true, heading: 1 }] : []),
    ...readStruckMarks(collected.lines),
  ];
  const remarks = [...collected.left].map(([what, places]) =>
    what === struckOut
      ? `原件上划去的字照录，登记在 edition 的 struck：${listPlaces(places)}。请对照原件。`
      : `${what}未收：${listPlaces(places)}。`,
  );
  if (split)
    remarks.push('文件开头的 front matter 不是正文，略去' + (ownHeadline ? '，只取其 title 作标题。' : '。'));
  const above = ownHeadline ? 1 : 0;
  return {
    lines,
    decoded,
    isPage: false,
    ...(title !== undefined && { title }),
    pictures: collected.pictures.map((picture) => ({ ...picture, after: picture.after + above })),
    remarks,
  };
}
