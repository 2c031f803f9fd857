import { fraction, lowered, raised, root } from '../linear-formula.ts';
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
  switch (node.nodeName) {
    case 'm:t':
      return node.textContent ?? '';
    case 'm:f':
      return fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
      return raised(part('m:e'), part('m:sup'));
    case 'm:sSub':
      return lowered(part('m:e'), part('m:sub'));
    case 'm:rad':
      return root(part('m:e'), part('m:deg'));
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
