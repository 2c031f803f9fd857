import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';

/** What has an address of its own in a document. */
export type TextNode = Heading | Paragraph | Table;

/** A heading, paragraph or table, with the number that a Markdown list gives it. */
export interface ListedNode {
  node: TextNode;
  listed?: number;
}

/** The headings, paragraphs and tables of a document, in reading order. */
export function* textNodes(
  nodes: readonly (RootContent | Blockquote | List | ListItem)[],
): Generator<ListedNode> {
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'table') yield { node };
    else if (node.type === 'list' && node.ordered) {
      for (const [index, item] of node.children.entries()) {
        const [first, ...rest] = textNodes([item]);
        if (first) yield { ...first, listed: (node.start ?? 1) + index };
        yield* rest;
      }
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      yield* textNodes(node.children);
    }
  }
}
