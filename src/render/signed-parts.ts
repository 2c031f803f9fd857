import { toString } from 'mdast-util-to-string';
import { annexLabel } from '../text/parts/part-labels.ts';
import type { Block } from '../text/parts/paragraph-ids.ts';
import { isDateLine } from '../text/written-date.ts';

const longestName = 30;
const mostNames = 12;
const isRemark = (text: string): boolean => /^[（(][^（）()]*[）)]$/u.test(text);

/** What stands between a letter and what it sends out, by the ids of its blocks. */
interface SignedParts {
  /** Lines that sign the letter: the date, the names over it, the remark in brackets below. */
  lines: Set<string>;
  /** Headlines without a number of what is sent out: a plan, a law. */
  headlines: Set<string>;
}

/** The lines that sign a letter over its annexes, or over the plan or law that it sends out. */
export function signedParts(blocks: readonly Block[]): SignedParts {
  const found: SignedParts = { lines: new Set(), headlines: new Set() };
  const textAt = (index: number): string => {
    const block = blocks[index];
    return block?.depth === 0 && block.node.type === 'paragraph' ? toString(block.node).trim() : '';
  };
  blocks.forEach((block, index) => {
    const isAnnex = annexLabel(toString(block.node)) !== undefined;
    if (block.depth === 0 || (block.label && !isAnnex)) return;
    if (!isAnnex && /^附件?[：:]?$/u.test(textAt(index - 1))) found.headlines.add(block.id);
    let date = index - 1;
    if (isRemark(textAt(date)) && !isDateLine(textAt(date))) date--;
    if (!isDateLine(textAt(date))) return;
    const names: string[] = [];
    for (let at = date - 1; at >= 0 && at >= date - mostNames; at--) {
      const text = textAt(at);
      const isName = text !== '' && text.length <= longestName && !/[。；：，,.]|^\d/u.test(text);
      if (!isName || blocks[at]?.label) break;
      names.push(blocks[at]?.id ?? '');
    }
    if (!isAnnex && names.length === 0) return;
    for (const id of [blocks[date]?.id ?? '', ...names]) found.lines.add(id);
    if (!isAnnex) found.headlines.add(block.id);
  });
  return found;
}
