import type { Element } from 'xast';
import { x } from 'xastscript';
import { inlineOf, type Links } from './inline.ts';
import type { PartNode } from './part-tree.ts';

/** Names of Akoma Ntoso for 编, 章, 节, 条 and for the parts of a policy: 一、, （一）, 1., （1）, 第一，. */
const outside: Readonly<Record<string, string>> = {
  b: 'book',
  ch: 'chapter',
  sec: 'section',
  a: 'article',
  s: 'part',
  c: 'section',
  n: 'point',
  m: 'point',
  i: 'point',
  p: 'paragraph',
};
/** The lines of an article: 款, 项, and 目 whichever its mark. */
const inside: Readonly<Record<string, string>> = {
  p: 'paragraph',
  c: 'point',
  s: 'point',
  i: 'point',
  n: 'indent',
  m: 'indent',
};

/** What has no name in the standard is an `hcontainer` that says what it is. */
const otherNames: Readonly<Record<string, string>> = { annex: 'annex', t: 'table' };

const isFilled = (nodes: readonly unknown[]): boolean => nodes.length > 0;

/** A part as an element of the hierarchy, under the address that it has on the site. */
export function hierarchyOf(node: PartNode, links: Links): Element {
  const { id, kind, own, number, children } = node;
  const name = (node.isInArticle ? inside : outside)[kind] ?? 'hcontainer';
  const other = name === 'hcontainer' ? { name: otherNames[kind] ?? kind } : {};
  const num = number ? [x('num', inlineOf(number.part, links, 0, number.length))] : [];
  // The number of a line may stand in the part around it: 第三条 before its first 款.
  const words = own ? inlineOf(own.part, links, own.from) : [];
  const below = children.map((child) => hierarchyOf(child, links));
  if (own?.part.kind === 'heading') {
    const heading = isFilled(words) ? [x('heading', words)] : [];
    return x(name, { eId: id, ...other }, [...num, ...heading, ...below]);
  }
  const lines = own ? [x('p', words)] : [];
  const body = isFilled(below) ? [...(own ? [x('intro', lines)] : []), ...below] : [x('content', lines)];
  return x(name, { eId: id, ...other }, [...num, ...body]);
}
