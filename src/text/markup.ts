import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A node of a document that is more than plain text, headings, paragraphs and emphasis. */
export interface Markup {
  /** Type of the node in mdast. */
  type: string;
  /** Of a list: whether Markdown numbers it. */
  ordered: boolean;
  /** Its own words or address: of HTML and code the text, of links, definitions and pictures the address. */
  content: string;
  /** 1-based place in the body. */
  line: number;
  column: number;
}

const plain: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'break',
]);

/** What a tree holds beyond plain text, in reading order. */
export function markupOf(tree: Root): Markup[] {
  const found: Markup[] = [];
  visit(tree, (node) => {
    if (plain.has(node.type)) return;
    const content = 'url' in node ? node.url : 'value' in node ? node.value : '';
    found.push({
      type: node.type,
      ordered: node.type === 'list' && node.ordered === true,
      content,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  });
  return found;
}
