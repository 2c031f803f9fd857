import { toString } from 'mdast-util-to-string';
import { annexLabel } from '../text/parts/part-labels.ts';
import type { Block } from '../text/parts/paragraph-ids.ts';
import { isDateLine } from '../text/written-date.ts';

const longestName = 30;
const mostNames = 12;
const isRemark = (text: string): boolean => /^[（(][^（）()]*[）)]$/u.test(text);

/** The ids of the lines that sign a letter over its annexes: the date, the names over it, the remark in brackets below. */
export function signedParts(blocks: readonly Block[]): Set<string> {
  const signed = new Set<string>();
  const textAt = (index: number): string => {
    const block = blocks[index];
    return block?.depth === 0 && block.node.type === 'paragraph' ? toString(block.node).trim() : '';
  };
  blocks.forEach((block, index) => {
    if (block.depth === 0 || annexLabel(toString(block.node)) === undefined) return;
    let date = index - 1;
    if (isRemark(textAt(date)) && !isDateLine(textAt(date))) date--;
    if (!isDateLine(textAt(date))) return;
    signed.add(blocks[date]?.id ?? '');
    for (let at = date - 1; at >= 0 && at >= date - mostNames; at--) {
      const text = textAt(at);
      const isName = text !== '' && text.length <= longestName && !/[。；：，,.]|^\d/u.test(text);
      if (!isName || blocks[at]?.label) break;
      signed.add(blocks[at]?.id ?? '');
    }
  });
  return signed;
}
