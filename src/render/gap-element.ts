import type { Element } from 'hast';
import { h } from 'hastscript';

/** A place where the source gives no text, in the editors' words. */
export function gapElement(words: string): Element {
  return h('span', { class: 'gap', role: 'note', 'aria-label': `整理者注：${words}` }, words);
}
