import type { Code, List, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../text/parser.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import type { DecodedText } from './decode-text.ts';
import type { ExtractedPage, PageLine } from './extracted-page.ts';

interface Collected {
  lines: PageLine[];
  left: Map<string, number>;
}

function addLines(collected: Collected, text: string, extra: Partial<PageLine> = {}): void {
  for (const line of text.split(/\r\n|\r|\n/)) collected.lines.push({ text: line, whole: true, ...extra });
}

function collectList(list: List, source: string, collected: Collected): void {
  for (const item of list.children) {
    const start = item.position?.start.offset ?? 0;
    // The number of an ordered list stands in the text; a bullet is only Markdown's.
    const label = /^\d+[.)]/.exec(source.slice(start, start + 12))?.[0] ?? '';
    const before = collected.lines.length;
    collect(item.children, source, collected);
    const first = collected.lines[before];
    if (first && label !== '') first.text = `${label} ${first.text}`;
  }
}

function collect(nodes: readonly RootContent[], source: string, collected: Collected): void {
  for (const node of nodes) {
    if (node.type === 'heading') addLines(collected, toString(node), { heading: node.depth });
    else if (node.type === 'paragraph') addLines(collected, toString(node));
    else if (node.type === 'code') addLines(collected, (node as Code).value);
    else if (node.type === 'blockquote') collect(node.children, source, collected);
    else if (node.type === 'list') collectList(node, source, collected);
    else if (node.type === 'table') {
      for (const row of (node as Table).children) {
        const cells = row.children.map((cell) => toString(cell).replaceAll(/\s+/g, ' ').trim());
        collected.lines.push({ text: cells.join('\u3000'), whole: true, cells });
      }
    } else if (node.type !== 'thematicBreak') {
      collected.left.set(node.type, (collected.left.get(node.type) ?? 0) + 1);
    }
  }
}

/** The text of a Markdown file, block by block; marks, pictures and raw HTML stay behind. */
export function extractMarkdown(decoded: DecodedText): ExtractedPage {
  const split = splitFrontMatter(decoded.text);
  const body = split?.body ?? decoded.text;
  const collected: Collected = { lines: [], left: new Map() };
  collect(parseMarkdown(body).children, body, collected);
  const remarks = [...collected.left].map(
    ([type, count]) => `left out ${count} block(s) of Markdown type "${type}"`,
  );
  if (split) remarks.push('the front matter of the file is no text of the page and was left out');
  return { lines: collected.lines, decoded, isPage: false, remarks };
}
