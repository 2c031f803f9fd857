import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../text/parts/paragraph-ids.ts';
import { isArticle } from '../text/parts/part-address.ts';
import { splitInline } from '../text/split-lead.ts';

/** Sets the number of an article apart from its first paragraph, as the link to the article. */
export function setArticleLabel(element: Element, { label, part }: Block): void {
  const [words, rest] = splitInline(element.children, label?.label.length ?? 0);
  element.children = [h('a', { class: 'permalink label article-number', href: `#${part}` }, words), ...rest];
}

/** The blocks that stand in an element, itself included. */
function* blocksIn(node: ElementContent, blocks: ReadonlyMap<string, Block>): Generator<Block> {
  if (node.type !== 'element') return;
  const own = blocks.get(String(node.properties['id'] ?? ''));
  if (own) yield own;
  for (const child of node.children) yield* blocksIn(child, blocks);
}

/**
 * Puts all that an article holds into one group with the article's address. An article that opens inside of another
 * element (a list, a quotation) is no group; its address is an anchor in its first paragraph.
 */
export function groupArticles(
  nodes: readonly ElementContent[],
  blocks: ReadonlyMap<string, Block>,
): ElementContent[] {
  const result: ElementContent[] = [];
  let article: Element | undefined;
  for (const node of nodes) {
    const [first, ...others] = blocksIn(node, blocks);
    for (const { opens, part, id } of others) {
      if (opens && isArticle(part)) anchorIn(node, id, part);
    }
    if (first?.opens && isArticle(first.part)) {
      article = h('div', { class: 'article', id: first.part }, node);
      result.push(article);
    } else if (article && (!first || first.part === article.properties['id'])) {
      article.children.push(node);
    } else {
      article = undefined;
      result.push(node);
    }
  }
  return result;
}

/** Gives the element with an id one more anchor. */
function anchorIn(node: ElementContent, id: string, anchor: string): void {
  if (node.type !== 'element') return;
  if (node.properties['id'] === id) node.children.unshift(h('a', { class: 'alias', id: anchor }));
  else for (const child of node.children) anchorIn(child, id, anchor);
}
