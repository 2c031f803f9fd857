import type { Blockquote, Heading, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { partLabel, type PartLabel, type PartPrefix } from './part-labels.ts';
import { renameId, type PublishedIds } from './published-ids.ts';

export type TextNode = Heading | Paragraph | Table;

export interface Block {
  /** The address of the block in its page, such as s3-c4-p2. */
  id: string;
  node: TextNode;
  /** The part it opens or stands in: s3-c4 for s3-c4-p2; '' before the first part. */
  part: string;
  label: PartLabel | undefined;
  /** 2 to 6 for headings, 0 for paragraphs. */
  depth: number;
}

const headingPrefixes: Readonly<Record<number, PartPrefix>> = { 1: 's', 2: 's', 3: 'c', 4: 'n', 5: 'm' };

function* textNodes(nodes: readonly (RootContent | Blockquote | List | ListItem)[]): Generator<TextNode> {
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'table') yield node;
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      yield* textNodes(node.children);
    }
  }
}

/** Words of the editors, set in ⟦⟧ where the source gives none. */
export const editorialPattern = /⟦[^⟧]*⟧/g;

/**
 * Gives every heading and paragraph its id. Numbered parts give their number (s3 for 三、, c4 for （四）, i2 for
 * 第二，or 二是, a12 for 第十二条), headings without a number their rank among their like, paragraphs count inside
 * their part. A paragraph that follows an item and has no label belongs to the part around the items again. A
 * number that comes a second time in one part gets a letter (i1b). Where a part was published under another id than
 * counting gives today, `published` says so and it keeps that one.
 */
export function identifyBlocks(root: Root, published?: PublishedIds): Block[] {
  const taken = new Set<string>();
  const paragraphs = new Map<string, number>();
  const ranks = new Map<string, number>();
  const open: { depth: number; id: string }[] = [];

  const claim = (wanted: string): string => {
    let id = wanted;
    for (let letter = 'b'.charCodeAt(0); taken.has(id); letter++) {
      id = `${wanted}${String.fromCharCode(letter)}`;
    }
    taken.add(id);
    return id;
  };
  const below = (part: string, segment: string): string => (part === '' ? segment : `${part}-${segment}`);
  const nextParagraph = (part: string): string => {
    const count = (paragraphs.get(part) ?? 0) + 1;
    paragraphs.set(part, count);
    return claim(below(part, `p${count}`));
  };

  const blocks: Block[] = [];
  for (const node of textNodes(root.children)) {
    const label = partLabel(toString(node).replace(editorialPattern, ''));
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const parent = open.at(-1)?.id ?? '';
      const prefix = label?.prefix ?? headingPrefixes[node.depth] ?? 'm';
      const rankKey = below(parent, prefix);
      const number = label?.number ?? (ranks.get(rankKey) ?? 0) + 1;
      ranks.set(rankKey, number);
      const id = claim(below(parent, `${prefix}${number}`));
      open.push({ depth: node.depth, id });
      blocks.push({ id, node, part: id, label, depth: node.depth });
    } else {
      const around = open.at(-1)?.id ?? '';
      const part = label ? claim(below(around, `${label.prefix}${label.number}`)) : around;
      blocks.push({ id: nextParagraph(part), node, part, label, depth: 0 });
    }
  }
  return blocks.map((block) => ({
    ...block,
    id: renameId(published, block.id),
    part: renameId(published, block.part),
  }));
}
