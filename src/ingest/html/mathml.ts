import { fraction, lowered, raised, root } from '../linear-formula.ts';

/** The same formula once more in another language, for programs. */
const unread = new Set(['annotation', 'annotation-xml']);

/** A formula of MathML in one line of plain text: (a+b)/c, x², √(x). */
export function plainMath(element: Element): string {
  const read = (node: ChildNode): string => {
    if (node.nodeType === 3) return (node.textContent ?? '').trim();
    return node.nodeType === 1 ? plainMath(node as Element) : '';
  };
  const parts = [...element.children].map(plainMath);
  const [first = '', second = '', third = ''] = parts;
  switch (element.localName) {
    case 'mfrac':
      return fraction(first, second);
    case 'msup':
    case 'mover':
      return raised(first, second);
    case 'msub':
    case 'munder':
      return lowered(first, second);
    case 'msubsup':
    case 'munderover':
      return raised(lowered(first, second), third);
    case 'msqrt':
      return root(parts.join(''));
    case 'mroot':
      return root(first, second);
    default:
      return unread.has(element.localName) ? '' : [...element.childNodes].map(read).join('');
  }
}
