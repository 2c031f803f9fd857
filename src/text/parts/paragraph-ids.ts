import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { ArticleLines } from './article-lines.ts';
import { IdClaims } from './id-claims.ts';
import { addressInside } from './part-address.ts';
import { annexLabel, headingPrefix, partLabel, type PartLabel, type PartPrefix } from './part-labels.ts';
import type { PlaceStep } from './place-step.ts';
import { textNodes, type ListedNode, type TextNode } from './text-nodes.ts';
import { renameId, type PublishedIds } from './published-ids.ts';

export interface Block {
  /** The address of the block in its page, such as s3-c4-p2. */
  id: string;
  node: TextNode;
  /** The part it opens or stands in: s3-c4 for s3-c4-p2, the article for all that an article holds; '' before the first part. */
  part: string;
  /** Whether it opens an article or an item (第一，), which is a group in the page with an address of its own: `part`. */
  opens: boolean;
  label: PartLabel | undefined;
  /** 2 to 6 for headings, 0 for paragraphs. */
  depth: number;
  /** Where it stands; the last step is the block itself. */
  place: readonly PlaceStep[];
}

const divisions: ReadonlySet<string | undefined> = new Set<PartPrefix>(['b', 'ch', 'sec']);

/** Words of the editors, set in ⟦⟧ where the source gives none. */
export const editorialPattern = /⟦[^⟧]*⟧/g;

interface Line extends ListedNode {
  text: string;
  label: PartLabel | undefined;
}

const listedLabel = (listed: number | undefined): PartLabel | undefined =>
  listed === undefined
    ? undefined
    : { prefix: 'n', number: String(listed), label: String(listed), length: 0 };

/** The headings and paragraphs of a document with their labels; the lines of a printed 目录 have none. */
function linesOf(root: Root): Line[] {
  const lines = Array.from(textNodes(root.children), ({ node, listed }): Line => {
    const text = toString(node).replace(editorialPattern, '');
    const label = partLabel(text) ?? (node.type === 'heading' ? annexLabel(text) : undefined);
    return { node, text, label, ...(listed !== undefined && { listed }) };
  });
  const keyOf = ({ label }: Line): string => (label ? `${label.prefix}${label.number}` : '');
  const headed = new Set(lines.filter(({ node }) => node.type === 'heading').map(keyOf));
  return lines.map((line) => {
    const isListed =
      line.node.type !== 'heading' && divisions.has(line.label?.prefix) && headed.has(keyOf(line));
    return isListed ? { ...line, label: undefined } : line;
  });
}

/**
 * Gives every heading and paragraph its address, by the rule that CONTRIBUTING sets out under "Addresses of parts".
 * Where a part was published under another id than counting gives today, `published` says so and it keeps that one.
 */
export function identifyBlocks(root: Root, published?: PublishedIds): Block[] {
  const claims = new IdClaims();
  const open: { depth: number; step: PlaceStep; place: readonly PlaceStep[] }[] = [];
  let article: ArticleLines | undefined;

  const head = ({ node, text, label }: Line & { node: Heading }): Omit<Block, 'node'> => {
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const around = open.at(-1);
    const kind = label?.prefix ?? headingPrefix(node.depth);
    const id = claims.numbered(around?.step.id ?? '', kind, label?.number ?? '');
    const step: PlaceStep = { id, kind, label: label?.label ?? '', rank: 0, heading: text };
    const place = [...(around?.place ?? []), step];
    open.push({ depth: node.depth, step, place });
    article = kind === 'a' ? new ArticleLines(claims, place) : undefined;
    return { id, part: id, opens: false, label, depth: node.depth, place };
  };

  const openArticle = (label: PartLabel): ArticleLines => {
    const former = open.findIndex(({ step }) => step.kind === 'a');
    const around = former < 0 ? open.at(-1) : open[former - 1];
    const id = claims.claim(addressInside(around?.step.id ?? '', `a${label.number}`));
    const step: PlaceStep = { id, kind: 'a', label: label.label, rank: 0, heading: '' };
    return new ArticleLines(claims, [...(around?.place ?? []), step]);
  };

  const body = ({ node, text, label, listed }: Line): Omit<Block, 'node'> => {
    const endsArticle = divisions.has(label?.prefix) || annexLabel(text) !== undefined;
    if (label?.prefix === 'a') article = openArticle(label);
    else if (endsArticle) article = undefined;
    if (article) {
      const opens = label?.prefix === 'a';
      // Of a list that Markdown numbers, the number is the item's own: 1. is a 目.
      const own = label ?? listedLabel(listed);
      const place = article.add(node.type === 'table', opens ? undefined : own);
      return { id: place.at(-1)?.id ?? '', part: article.id, opens, label, depth: 0, place };
    }
    const around = open.at(-1);
    const place = [...(around?.place ?? [])];
    let part = around?.step.id ?? '';
    if (label) {
      part = claims.claim(addressInside(part, `${label.prefix}${label.number}`));
      place.push({ id: part, kind: label.prefix, label: label.label, rank: 0, heading: '' });
    }
    const step = claims.next(part, 'p');
    return { id: step.id, part, opens: label?.prefix === 'i', label, depth: 0, place: [...place, step] };
  };

  const isHeading = (line: Line): line is Line & { node: Heading } => line.node.type === 'heading';
  return linesOf(root).map((line) => {
    const block = isHeading(line) ? head(line) : body(line);
    return {
      ...block,
      node: line.node,
      id: renameId(published, block.id),
      part: renameId(published, block.part),
      place: block.place.map((step) => ({ ...step, id: renameId(published, step.id) })),
    };
  });
}
