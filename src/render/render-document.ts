import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as hastText } from 'hast-util-to-string';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { toHast } from 'mdast-util-to-hast';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { annotateText, type TextMark } from './annotate-text.ts';
import { groupArticles, setArticleLabel } from './articles.ts';
import { documentMarks } from './document-marks.ts';
import { footnotesOf } from './footnotes.ts';
import { gapElement } from './gap-element.ts';
import { placeLaterNotes } from './later-notes.ts';
import { placePictures } from './pictures.ts';
import { placeMovedAnchors } from './moved-anchors.ts';
import { editorialPattern, type Block } from '../text/parts/paragraph-ids.ts';
import type { PartPrefix } from '../text/parts/part-labels.ts';
import { signedParts } from './signed-parts.ts';
import { isSafeAddress } from './safe-address.ts';
import { leadLength, splitInline } from '../text/split-lead.ts';

export interface RenderedDocument {
  html: string;
  /** Headings for the table of contents. */
  headings: { depth: number; slug: string; text: string }[];
}

const permalink = (id: string, name: string): Element =>
  h('a', { class: 'permalink', href: `#${id}`, 'aria-label': `本${name}的链接` });

function dropUnsafeLinks(node: Element | HastRoot): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const address = child.properties['href'];
    if (child.tagName === 'a' && !isSafeAddress(String(address ?? ''))) delete child.properties['href'];
    dropUnsafeLinks(child);
  }
}

/** What stands in the middle of a line of its own in a printed law. */
const divisions: ReadonlySet<string | undefined> = new Set<PartPrefix>(['b', 'ch', 'sec']);

/** Sets the printed number of a heading apart, so that it can hang in the margin and be the heading's permalink. */
function hangLabel(element: Element, block: Block): void {
  const length = block.label?.length ?? 0;
  const [label, rest] = splitInline(element.children, length);
  const kind = block.label?.prefix;
  const name = kind === 'a' ? 'permalink label article-number' : 'permalink label';
  const link = h('a', { class: name, href: `#${block.id}` }, label);
  if (kind === 'annex' || divisions.has(kind)) {
    element.properties['className'] = [kind === 'annex' ? kind : 'division'];
  }
  element.children = length > 0 ? [link, ...rest] : [...rest, permalink(block.id, '节')];
}

/** An item (第一，… or 一是…) as a group with its opening sentence as a run-in heading. */
function itemGroup(element: Element, block: Block, depth: number, marks: readonly TextMark[]): Element {
  const gap = gapElement;
  const lead = leadLength(hastText(element));
  if (lead === 0) {
    annotateText(element, marks, gap);
    element.children.push(permalink(block.id, '段'));
    return h('div', { class: 'item', id: block.part }, element);
  }
  const [head, rest] = splitInline(element.children, lead);
  const heading = h(`h${Math.min(depth, 6)}`, { class: 'item-head' }, head);
  element.children = rest;
  annotateText(element, marks, gap, annotateText(heading, marks, gap));
  element.children.push(permalink(block.id, '段'));
  return h('div', { class: 'item run-in', id: block.part }, heading, element);
}

/** A clause heading that ends in 。 or an article's number, and the paragraph after it stand in one line, as they are printed. */
function runInClauses(nodes: ElementContent[], articles: ReadonlySet<unknown>): ElementContent[] {
  const result: ElementContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as ElementContent;
    const next = nodes.slice(index + 1).find((item) => item.type === 'element');
    const isRunIn =
      node.type === 'element' &&
      /^h[2-6]$/.test(node.tagName) &&
      (hastText(node).endsWith('。') || articles.has(node.properties['id'])) &&
      next?.type === 'element' &&
      next.tagName === 'p';
    if (!isRunIn || next?.type !== 'element') {
      result.push(node);
      continue;
    }
    result.push(h('div', { class: 'run-in' }, node, next));
    index = nodes.indexOf(next);
  }
  return result;
}

/** A document's body as HTML with an address on every part, corrections and gaps marked, and its headings. */
export function renderDocument(document: DocumentRecord, model: KnowledgeModel): RenderedDocument {
  const blocks = new Map<string, Block>();
  const headings: RenderedDocument['headings'] = [];
  let depth = 1;
  const itemDepths = new Map<string, number>();
  const bareArticles = new Set<string>();
  const questions = new Set<string>();
  let afterHeading = false;
  for (const block of document.blocks) {
    blocks.set(block.id, block);
    block.node.data = { ...block.node.data, hProperties: { id: block.id } };
    const text = toString(block.node);
    // The question of a round-table stands right below its heading.
    if (afterHeading && document.data.kind === 'interview' && /[？?]$/.test(text)) questions.add(block.id);
    afterHeading = block.depth > 0;
    if (block.depth > 0) {
      depth = block.depth;
      const shown = text.replace(editorialPattern, (words) => words.slice(1, -1));
      headings.push({ depth, slug: block.id, text: shown.replace(/。$/, '') });
      if (block.label?.prefix === 'a' && text.trim() === block.label.label) bareArticles.add(block.id);
    } else if (block.opens && block.label?.prefix === 'i') {
      itemDepths.set(block.id, depth + 1);
      const lead = leadLength(text);
      if (lead > 0) headings.push({ depth: depth + 1, slug: block.part, text: text.slice(0, lead - 1) });
    }
  }

  const footnotes = footnotesOf([...blocks.values()]);
  const signed = signedParts([...blocks.values()]);
  const marks = documentMarks(document, model);
  const root = toHast(document.tree) as HastRoot;
  dropUnsafeLinks(root);
  const dress = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const block = blocks.get(String(node.properties['id'] ?? ''));
    if (!block) {
      node.children = node.children.map(dress);
      return node;
    }
    if (questions.has(block.id)) node.properties['className'] = ['question'];
    if (signed.lines.has(block.id)) node.properties['className'] = ['signed'];
    if (footnotes.notes.has(block.id)) node.properties['className'] = ['footnote'];
    const own = [...(footnotes.marks.get(block.id) ?? []), ...(marks.get(block.id) ?? [])];
    const itemDepth = itemDepths.get(block.id);
    if (itemDepth !== undefined) return itemGroup(node, block, itemDepth, own);
    annotateText(node, own, gapElement);
    if (block.depth > 0) {
      hangLabel(node, block);
      if (signed.headlines.has(block.id)) node.properties['className'] = ['division'];
    }
    if (block.depth === 0 && block.opens) setArticleLabel(node, block);
    if (node.tagName === 'p') node.children.push(permalink(block.id, '段'));
    return node;
  };
  const nodes = placePictures((root.children as ElementContent[]).map(dress), document, model);
  const dressed = groupArticles(nodes, blocks);
  const lines = placeLaterNotes(runInClauses(dressed, bareArticles), document, model);
  const page: HastRoot = { type: 'root', children: lines };
  placeMovedAnchors(page, document.id, model);
  return { html: toHtml(page), headings };
}
