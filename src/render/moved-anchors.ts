import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { nameAddress } from '../permalinks/name-address.ts';
import { addressPath, splitAddress } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';
import { withBase } from '../config/with-base.ts';

const alias = (id: string): Element => h('a', { class: 'alias', id });

/** Puts the aliases of each element into it, or before it where it may hold no link; takes them from `aliases`. */
function placeAliases(node: Root | Element, aliases: Map<string, string[]>): void {
  for (const child of [...node.children]) {
    if (child.type !== 'element') continue;
    placeAliases(child, aliases);
    const id = String(child.properties['id'] ?? '');
    const anchors = (aliases.get(id) ?? []).map(alias);
    if (anchors.length === 0) continue;
    aliases.delete(id);
    if (child.tagName === 'table') node.children.splice(node.children.indexOf(child), 0, ...anchors);
    else child.children.unshift(...anchors);
  }
}

/**
 * Makes published fragments of a document work that are no longer a part's own: an empty anchor where the part stands
 * today in the page, or a line at its end that leads to it elsewhere.
 */
export function placeMovedAnchors(root: Root, documentId: string, model: KnowledgeModel): void {
  const register = model.permalinks;
  if (!register) return;
  const own = `documents/${documentId}`;
  const aliases = new Map<string, string[]>();
  const targets = new Map<string, string>();
  for (const [from, { kind }] of register.redirects) {
    const [page, id] = splitAddress(from);
    if (page !== own || id === '') continue;
    const to = resolveAddress(register, from);
    const [toPage, fragment] = splitAddress(to);
    targets.set(id, kind === 'moved' ? '这里原有的文字现在在' : '这里原有的文字已撤下，请看');
    if (toPage === own && fragment !== '') aliases.set(fragment, [...(aliases.get(fragment) ?? []), id]);
    else aliases.set(to, [...(aliases.get(to) ?? []), id]);
  }
  if (aliases.size === 0) return;
  placeAliases(root, aliases);
  for (const [target, ids] of aliases) {
    const to = target.includes('/') ? target : `${own}#${target}`;
    const link = h('a', { href: withBase(addressPath(to)) }, nameAddress(model, to));
    for (const id of ids)
      root.children.push(h('p', { class: 'gap moved', id }, targets.get(id) ?? '', link, '。'));
  }
}
