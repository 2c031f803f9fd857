import { shiftedDigits } from '../html/inline.ts';
import { childOf } from './xml.ts';

function children(node: Element): Element[] {
  return Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);
}

/** A formula of Word in one line of plain text: (a+b)/c, x², √(x). */
export function plainFormula(node: Element): string {
  const part = (name: string): string => {
    const child = childOf(node, name);
    return child ? children(child).map(plainFormula).join('') : '';
  };
  const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text);
  switch (node.nodeName) {
    case 'm:t':
      return node.textContent ?? '';
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return part('m:e') + (shiftedDigits(part('m:sup'), 'sup') ?? `^${grouped(part('m:sup'))}`);
    case 'm:sSub':
      return part('m:e') + (shiftedDigits(part('m:sub'), 'sub') ?? `_${grouped(part('m:sub'))}`);
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`;
    case 'm:d':
      return `(${children(node)
        .filter(({ nodeName }) => nodeName === 'm:e')
        .map((child) => children(child).map(plainFormula).join(''))
        .join(',')})`;
    case 'm:nary': {
      const sign = childOf(childOf(node, 'm:naryPr'), 'm:chr')?.getAttribute('m:val') ?? '∫';
      return `${sign}[${part('m:sub')},${part('m:sup')}]${part('m:e')}`;
    }
    default:
      return children(node).map(plainFormula).join('');
  }
}
